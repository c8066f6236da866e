<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="sv_SE">
<context>
    <name>AbsenceDialog</name>
    <message>
        <source>Öppna i frånvaro</source>
        <translation>Open in an absence</translation>
    </message>
    <message>
        <source>Två personer öppnar tillsammans, en av er är chef. Den som är borta får veta det nästa gång.</source>
        <translation>Two people open together, one of you is a manager. Who is away is told next time.</translation>
    </message>
    <message>
        <source>Vem är borta?</source>
        <translation>Who is away?</translation>
    </message>
    <message>
        <source>Välj</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Sjukdom</source>
        <translation>Illness</translation>
    </message>
    <message>
        <source>Ledighet</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Har slutat</source>
        <translation>Has left</translation>
    </message>
    <message>
        <source>Något som inte kan vänta</source>
        <translation>Something that cannot wait</translation>
    </message>
    <message>
        <source>Tillsyn eller kontroll</source>
        <translation>Supervision or control</translation>
    </message>
    <message>
        <source>Skäl</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Välj skäl</source>
        <translation>Choose a reason</translation>
    </message>
    <message>
        <source>Varför kan det inte vänta?</source>
        <translation>Why can it not wait?</translation>
    </message>
    <message>
        <source>Öppet till och med</source>
        <translation>Open until and including</translation>
    </message>
    <message>
        <source>Den andra personens lösenfras</source>
        <translation>The other person&apos;s passphrase</translation>
    </message>
    <message>
        <source>Läses av den som är borta. Skriv inget om något barn.</source>
        <translation>Read by who is away. Write nothing about any child.</translation>
    </message>
    <message>
        <source>Den andra skriver själv. Lösenfrasen sparas inte.</source>
        <translation>The other writes it. The passphrase is not kept.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Vad ska göras?</source>
        <translation>What is to be done?</translation>
    </message>
    <message>
        <source>Ta bort åtgärden</source>
        <translation>Remove the action</translation>
    </message>
    <message>
        <source>Ansvarig nämnd</source>
        <translation>Responsible board</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Klar senast</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Slag av uppgift</source>
        <translation>Kind of information</translation>
    </message>
    <message>
        <source>Barn</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Prövas …</source>
        <translation>Being judged …</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Lägg till åtgärd</source>
        <translation>Add an action</translation>
    </message>
</context>
<context>
    <name>ActionsCard</name>
    <message>
        <source>Åtgärder</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Åtgärd</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Ny åtgärd</source>
        <translation>New action</translation>
    </message>
    <message>
        <source>Vem gör vad, och när? Skriv åtgärden när den bestäms.</source>
        <translation>Who does what, and when? Write the action when it is agreed.</translation>
    </message>
</context>
<context>
    <name>AgendaCard</name>
    <message>
        <source>Dagordning</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Följ matrisen</source>
        <translation>Follow the matrix</translation>
    </message>
    <message>
        <source>Flytta punkten uppåt (Alt+Upp)</source>
        <translation>Move the item up (Alt+Up)</translation>
    </message>
    <message>
        <source>Flytta punkten nedåt (Alt+Ned)</source>
        <translation>Move the item down (Alt+Down)</translation>
    </message>
    <message>
        <source>Punkt</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Lägg till punkt på dagordningen</source>
        <translation>Add an item to the agenda</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
</context>
<context>
    <name>AnonymousRoom</name>
    <message>
        <source>Inget möte valt</source>
        <translation>No meeting chosen</translation>
    </message>
    <message>
        <source>Välj ett möte i veckan eller listan.</source>
        <translation>Choose a meeting in the week or the list.</translation>
    </message>
    <message>
        <source>Till möten</source>
        <translation>To meetings</translation>
    </message>
    <message>
        <source>Ett avidentifierat möte har inget protokoll. När det är slut skriver du bara hur många som kom.</source>
        <translation>A de-identified meeting has no protocol. When it is over you only write how many came.</translation>
    </message>
    <message>
        <source>{n} kom. Antalet står i statistiken.</source>
        <translation>{n} came. The number is in the statistics.</translation>
    </message>
    <message>
        <source>Mötet är hållet</source>
        <translation>The meeting was held</translation>
    </message>
    <message>
        <source>Mötet pågår</source>
        <translation>Meeting under way</translation>
    </message>
</context>
<context>
    <name>AnonymousSeatDialog</name>
    <message>
        <source>Lägg till deltagare</source>
        <translation>Add participant</translation>
    </message>
    <message>
        <source>Bara organisation och funktion, inga namn.</source>
        <translation>Organisation and function only, no names.</translation>
    </message>
    <message>
        <source>Ingen angiven</source>
        <translation>None stated</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Funktion</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Svenska</source>
        <translation>Swedish</translation>
    </message>
    <message>
        <source>Engelska</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Arabiska</source>
        <translation>Arabic</translation>
    </message>
    <message>
        <source>Somaliska</source>
        <translation>Somali</translation>
    </message>
    <message>
        <source>Persiska eller dari</source>
        <translation>Persian or Dari</translation>
    </message>
    <message>
        <source>Ukrainska</source>
        <translation>Ukrainian</translation>
    </message>
    <message>
        <source>Annat språk</source>
        <translation>Another language</translation>
    </message>
    <message>
        <source>Ringde numret vi redan hade</source>
        <translation>Called the number we already had</translation>
    </message>
    <message>
        <source>Känner personen sedan tidigare</source>
        <translation>Knows the person from before</translation>
    </message>
    <message>
        <source>Personen visade legitimation</source>
        <translation>The person showed identification</translation>
    </message>
    <message>
        <source>Träffade personen i skolan</source>
        <translation>Met the person at school</translation>
    </message>
</context>
<context>
    <name>AnswerCells</name>
    <message>
        <source>Svara nej på resten</source>
        <translation>Answer no to the rest</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>{n} av {m} besvarade. Det som lämnas tomt räknas inte som ja.</source>
        <translation>{n} of {m} answered. What is left empty does not count as yes.</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Registrera svar, {number}</source>
        <translation>Record answers, {number}</translation>
    </message>
    <message>
        <source>Skriv in vad personen har svarat. Svaret blir en ny rad i historiken och ändras aldrig.</source>
        <translation>Enter what the person has answered. The answer becomes a new row in the history and is never changed.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Vem har svarat?</source>
        <translation>Who has answered?</translation>
    </message>
    <message>
        <source>Vad svarade personen?</source>
        <translation>What did the person answer?</translation>
    </message>
    <message>
        <source>Inget är förvalt</source>
        <translation>Nothing is chosen beforehand</translation>
    </message>
    <message>
        <source>Svarade inte</source>
        <translation>Did not answer</translation>
    </message>
    <message>
        <source>Jag har förklarat vad ett ja och ett nej betyder</source>
        <translation>I have explained what a yes and a no mean</translation>
    </message>
    <message>
        <source>Jag vet att det är personen som har svarat</source>
        <translation>I know that it is the person who has answered</translation>
    </message>
    <message>
        <source>vem som svarade</source>
        <translation>who answered</translation>
    </message>
    <message>
        <source>minst ett svar</source>
        <translation>at least one answer</translation>
    </message>
    <message>
        <source>Spara {n} svar</source>
        <translation>Save {n} answers</translation>
    </message>
    <message>
        <source>Egna ord</source>
        <translation>Own words</translation>
    </message>
    <message>
        <source>Personen har svarat, fyll i här under</source>
        <translation>The person has answered, fill in below</translation>
    </message>
    <message>
        <source>Skriv ordagrant. Följer inte med i någon delning om du inte väljer det.</source>
        <translation>Write word for word. Follows along in no sharing unless you choose it.</translation>
    </message>
    <message>
        <source>Här står vad svaren ändrar, innan du sparar.</source>
        <translation>What the answers change stands here before you save.</translation>
    </message>
    <message>
        <source>Barnets egna ord</source>
        <translation>The child&apos;s own words</translation>
    </message>
    <message>
        <source>Spara svar</source>
        <translation>Save answer</translation>
    </message>
    <message>
        <source>Kvar: {what}.</source>
        <translation>Left: {what}.</translation>
    </message>
    <message>
        <source>de två kryssen här ovanför</source>
        <translation>the two ticks just above</translation>
    </message>
    <message>
        <source>Får delas: {what}.</source>
        <translation>May be shared: {what}.</translation>
    </message>
    <message>
        <source>Får inte delas: {what}.</source>
        <translation>May not be shared: {what}.</translation>
    </message>
    <message>
        <source>{n} av uppgifterna får inte delas än, något saknas.</source>
        <translation>{n} of the facts may not be shared yet, something is missing.</translation>
    </message>
    <message>
        <source>Svaret ändrar inte vad som får delas.</source>
        <translation>The answer does not change what may be shared.</translation>
    </message>
    <message>
        <source>När du sparar</source>
        <translation>When you save</translation>
    </message>
</context>
<context>
    <name>Approval</name>
    <message>
        <source>Sökningen fungerar inte, så inget kan godkännas.</source>
        <translation>The search does not work, so nothing can be approved.</translation>
    </message>
    <message>
        <source>Går att godkänna när alla {m} är granskade. {n} är kvar.</source>
        <translation>Can be approved when all {m} are reviewed. {n} are left.</translation>
    </message>
    <message>
        <source>Ändra först det som kan peka ut någon i den ändrade texten. Kvar: {n}.</source>
        <translation>First change what can point at someone in the changed text. Left: {n}.</translation>
    </message>
    <message>
        <source>Gå igenom checklistan (L): {n} av {m} punkter är kvar.</source>
        <translation>Go through the checklist (L): {n} of {m} points are left.</translation>
    </message>
</context>
<context>
    <name>ApproveDialog</name>
    <message>
        <source>Godkänn sammanfattningen?</source>
        <translation>Approve the summary?</translation>
    </message>
    <message>
        <source>{n} fynd är granskade. Bara sammanfattningen kan lämnas ut. Originalet förstörs när du lämnar sidan. Sammanfattningen kan ändras tills den är delad.</source>
        <translation>{n} findings are reviewed. Only the summary can be handed out. The original is destroyed when you leave the page. The summary can be changed until it is shared.</translation>
    </message>
    <message>
        <source>Någon kan förstå vem det gäller. Varför ska den ändå godkännas?</source>
        <translation>Someone may understand whom it concerns. Why should it be approved all the same?</translation>
    </message>
    <message>
        <source>Jag bedömer att mottagarna inte kan knyta uppgifterna till en person.</source>
        <translation>I judge that the receivers cannot tie the information to a person.</translation>
    </message>
    <message>
        <source>Utan den bedömningen kan sammanfattningen sparas men inte lämnas ut.</source>
        <translation>Without that assessment the summary can be saved but not handed out.</translation>
    </message>
    <message>
        <source>Skriv skälet, så går det att godkänna.</source>
        <translation>Write the reason, and it can be approved.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Godkänn</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Utan uppskattning kan sammanfattningen sparas men inte lämnas ut. Kommunens siffror läses in under Inställningar, Listor och befolkning.</source>
        <translation>Without an estimate the summary can be kept but not handed out. The municipality&apos;s figures are read in under Settings, Lists and population.</translation>
    </message>
    <message>
        <source>Den kan lämnas ut först när en annan användare har gått med på just den här texten. Du ber om det när du exporterar.</source>
        <translation>It can be handed out only when another user has agreed to this very text. You ask for that when you export.</translation>
    </message>
</context>
<context>
    <name>AroundChildDialog</name>
    <message>
        <source>Personer kring {child}</source>
        <translation>People around {child}</translation>
    </message>
    <message>
        <source>Kan barnet lida betydande men om vårdnadshavaren får veta? Fråga då inte hemma.</source>
        <translation>Can the child suffer substantial harm if the guardian finds out? Then do not ask at home.</translation>
    </message>
    <message>
        <source>Vårdnadshavare och andra som bestämmer</source>
        <translation>Guardians and others who decide</translation>
    </message>
    <message>
        <source>Andra personer</source>
        <translation>Other people</translation>
    </message>
    <message>
        <source>Barnet</source>
        <translation>The child</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Får inte veta: {what}</source>
        <translation>Must not know: {what}</translation>
    </message>
    <message>
        <source>Kontaktas inte förrän det är bedömt</source>
        <translation>Not contacted until it has been assessed</translation>
    </message>
    <message>
        <source>Bedömt {day}</source>
        <translation>Assessed {day}</translation>
    </message>
    <message>
        <source>Ändra vårdnad …</source>
        <translation>Change custody …</translation>
    </message>
    <message>
        <source>Ändra vårdnad för {name}</source>
        <translation>Change custody for {name}</translation>
    </message>
    <message>
        <source>Får personen veta? …</source>
        <translation>May the person know? …</translation>
    </message>
    <message>
        <source>Får {name} veta?</source>
        <translation>May {name} know?</translation>
    </message>
    <message>
        <source>Bedömd mogen i den här frågan</source>
        <translation>Assessed as mature in this matter</translation>
    </message>
    <message>
        <source>Bedömd inte mogen i den här frågan</source>
        <translation>Assessed as not mature in this matter</translation>
    </message>
    <message>
        <source>Inte bedömt</source>
        <translation>Not assessed</translation>
    </message>
    <message>
        <source>Mognad</source>
        <translation>Maturity</translation>
    </message>
    <message>
        <source>Bedöm mognad …</source>
        <translation>Assess maturity …</translation>
    </message>
    <message>
        <source>Ja. Vem som bestämmer bedöms i varje fråga.</source>
        <translation>Yes. Who decides is assessed in each matter.</translation>
    </message>
    <message>
        <source>Inte antecknat</source>
        <translation>Not noted</translation>
    </message>
    <message>
        <source>Vård enligt LVU</source>
        <translation>Care under LVU</translation>
    </message>
    <message>
        <source>Anteckna …</source>
        <translation>Note …</translation>
    </message>
    <message>
        <source>Anteckna om vård enligt LVU</source>
        <translation>Note care under LVU</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>För- och efternamn</source>
        <translation>First name and surname</translation>
    </message>
    <message>
        <source>God man</source>
        <translation>Guardian ad litem (god man)</translation>
    </message>
    <message>
        <source>Vårdnad eller uppdrag</source>
        <translation>Custody or mandate</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Lägg till någon som bestämmer</source>
        <translation>Add someone who decides</translation>
    </message>
    <message>
        <source>Lägger du till en vårdnadshavare eller god man upphör barnets samtycken. Alla frågas då på nytt.</source>
        <translation>If you add a guardian or a special representative, the child&apos;s consents end. Everyone is then asked again.</translation>
    </message>
    <message>
        <source>Namn på annan person</source>
        <translation>Name of another person</translation>
    </message>
    <message>
        <source>Relation till barnet</source>
        <translation>Relation to the child</translation>
    </message>
    <message>
        <source>Lägg till annan person</source>
        <translation>Add another person</translation>
    </message>
    <message>
        <source>Uppgifter om en annan person får bara lämnas med den personens eget samtycke.</source>
        <translation>Facts about another person may be handed out only with that person&apos;s own consent.</translation>
    </message>
</context>
<context>
    <name>ArrivalDialog</name>
    <message>
        <source>Vem kom?</source>
        <translation>Who came?</translation>
    </message>
    <message>
        <source>Programmet räknar om direkt vad som får sägas. Namn behövs inte.</source>
        <translation>What may be said is worked out again at once. No names are needed.</translation>
    </message>
    <message>
        <source>Vem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Funktion</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>I stället för</source>
        <translation>Instead of</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Är här</source>
        <translation>Is here</translation>
    </message>
    <message>
        <source>Ingen, kommer utöver de kallade</source>
        <translation>Nobody, comes besides those who were called</translation>
    </message>
</context>
<context>
    <name>AskConsentDialog</name>
    <message>
        <source>Nytt samtycke för {child}</source>
        <translation>New consent for {child}</translation>
    </message>
    <message>
        <source>Välj det som familjen tillfrågas om. Samtycket omfattar det som kryssas i och inget annat.</source>
        <translation>Choose what the family is asked about. The consent covers what is ticked and nothing else.</translation>
    </message>
    <message>
        <source>Kan barnet lida betydande men om vårdnadshavaren får veta? Fråga då inte hemma.</source>
        <translation>Can the child suffer substantial harm if the guardian finds out? Then do not ask at home.</translation>
    </message>
    <message>
        <source>Till vem</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>Vilka uppgifter</source>
        <translation>Which information</translation>
    </message>
    <message>
        <source>Vad de ska användas till</source>
        <translation>What it is to be used for</translation>
    </message>
    <message>
        <source>Spara och visa blanketten</source>
        <translation>Save and show the form</translation>
    </message>
    <message>
        <source>till vem</source>
        <translation>to whom</translation>
    </message>
    <message>
        <source>vilka uppgifter</source>
        <translation>which information</translation>
    </message>
    <message>
        <source>vad de ska användas till</source>
        <translation>what it is to be used for</translation>
    </message>
    <message>
        <source>Från</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>Up to and including</translation>
    </message>
    <message>
        <source>Vem det gäller, barnets namn, ingår alltid i frågan.</source>
        <translation>Who it is about, the child&apos;s name, is always part of the question.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Spara och registrera svar</source>
        <translation>Save and record answers</translation>
    </message>
    <message>
        <source>sista dagen ligger före den första</source>
        <translation>the last day lies before the first</translation>
    </message>
    <message>
        <source>Kvar: {what}.</source>
        <translation>Left: {what}.</translation>
    </message>
    <message>
        <source>kommunens regler låter ett samtycke gälla högst {n} månader</source>
        <translation>the municipality&apos;s rules let a consent last at most {n} months</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>barnet</source>
        <translation>the child</translation>
    </message>
    <message>
        <source>god man, i vårdnadshavarens ställe</source>
        <translation>god man, in the guardian&apos;s place</translation>
    </message>
    <message>
        <source>Fyller 18 den {day}</source>
        <translation>Turns 18 on {day}</translation>
    </message>
    <message>
        <source>Delvis återkallat</source>
        <translation>Partly withdrawn</translation>
    </message>
    <message>
        <source>Väntar på en vårdnadshavare</source>
        <translation>Waiting for a guardian</translation>
    </message>
    <message>
        <source>Svar saknas</source>
        <translation>Answer missing</translation>
    </message>
    <message>
        <source>Svar saknas på {n}</source>
        <translation>No answer on {n}</translation>
    </message>
    <message>
        <source>Samtycker</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Samtycker till {n} av {m}</source>
        <translation>Consents to {n} of {m}</translation>
    </message>
</context>
<context>
    <name>AssessmentDialog</name>
    <message>
        <source>Du, om inget skrivs</source>
        <translation>You, if nothing is written</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Vem bedömde?</source>
        <translation>Who assessed?</translation>
    </message>
    <message>
        <source>Vad bygger bedömningen på?</source>
        <translation>What does the assessment rest on?</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Spara bedömningen</source>
        <translation>Save the assessment</translation>
    </message>
    <message>
        <source>svar på frågan</source>
        <translation>an answer to the question</translation>
    </message>
    <message>
        <source>vad bedömningen bygger på</source>
        <translation>what the assessment rests on</translation>
    </message>
    <message>
        <source>Kvar: {what}.</source>
        <translation>Left: {what}.</translation>
    </message>
</context>
<context>
    <name>AttendanceDialog</name>
    <message>
        <source>Avsluta mötet</source>
        <translation>End the meeting</translation>
    </message>
    <message>
        <source>Ett avidentifierat möte har inget protokoll. Bara antalet sparas, till statistiken.</source>
        <translation>A de-identified meeting has no protocol. Only the number is kept, for statistics.</translation>
    </message>
    <message>
        <source>Hur många kom?</source>
        <translation>How many came?</translation>
    </message>
    <message>
        <source>Tillbaka till mötet</source>
        <translation>Back to the meeting</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Stäng meddelandet</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>BrandPanel</name>
    <message>
        <source>Gemensamma konsultationer kring barn. Med samtycke eller avidentifierat.</source>
        <translation>Joint consultations about children. With consent or de-identified.</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>version {version}</translation>
    </message>
</context>
<context>
    <name>BriefCard</name>
    <message>
        <source>Underlag</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Barn</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Underlag till</source>
        <translation>Brief for</translation>
    </message>
    <message>
        <source>Underlagets text</source>
        <translation>Text of the brief</translation>
    </message>
    <message>
        <source>Lägg till någon annan än den egna enheten, så visas underlaget här.</source>
        <translation>Add someone other than your own unit, and the brief is shown here.</translation>
    </message>
    <message>
        <source>Ett avidentifierat möte har inget eget underlag. Varje sammanfattning lämnas för sig.</source>
        <translation>A de-identified meeting has no brief of its own. Each summary is handed out by itself.</translation>
    </message>
    <message>
        <source>Inget underlag får lämnas till den här mottagaren.</source>
        <translation>No brief may be given to this recipient.</translation>
    </message>
    <message>
        <source>Med i underlaget: {n} av {total}.</source>
        <translation>Included in the brief: {n} of {total}.</translation>
    </message>
</context>
<context>
    <name>CameBack</name>
    <message>
        <source>Mottagen</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Dag då anmälan kom in</source>
        <translation>Day the report came in</translation>
    </message>
    <message>
        <source>Anteckna mottagen</source>
        <translation>Note as received</translation>
    </message>
    <message>
        <source>Besked</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Utredning har inletts</source>
        <translation>An investigation has been opened</translation>
    </message>
    <message>
        <source>Utredning har inte inletts</source>
        <translation>No investigation has been opened</translation>
    </message>
    <message>
        <source>Utredning pågår redan</source>
        <translation>An investigation is already under way</translation>
    </message>
    <message>
        <source>Socialtjänsten lämnar inte besked</source>
        <translation>Social services give no answer</translation>
    </message>
    <message>
        <source>Inget besked än</source>
        <translation>No answer yet</translation>
    </message>
    <message>
        <source>Beslutets dag</source>
        <translation>Day of the decision</translation>
    </message>
    <message>
        <source>Anteckna besked</source>
        <translation>Note the answer</translation>
    </message>
    <message>
        <source>Vad sades?</source>
        <translation>What was said?</translation>
    </message>
    <message>
        <source>Inget antecknat än. Har du inget hört: ring mottagningen och fråga om anmälan kommit fram.</source>
        <translation>Nothing noted yet. If you have heard nothing: call the reception and ask whether the report has arrived.</translation>
    </message>
    <message>
        <source>Antecknad. Beslut om utredning ska fattas inom 14 dagar (SoL 20 kap. 2 §).</source>
        <translation>Noted. Whether to investigate is to be decided within 14 days (SoL 20:2).</translation>
    </message>
    <message>
        <source>Antecknat. Anmälan är klar hos dig.</source>
        <translation>Noted. The report is finished on your side.</translation>
    </message>
</context>
<context>
    <name>CareOrderDialog</name>
    <message>
        <source>Vård enligt LVU, {child}</source>
        <translation>Care under LVU, {child}</translation>
    </message>
    <message>
        <source>Under vården bestämmer socialnämnden om barnets personliga förhållanden i den mån det behövs (LVU 11 §). Vem som ska tillfrågas är en bedömning i varje fråga. Programmet avgör den inte.</source>
        <translation>During care the social welfare board decides on the child&apos;s personal matters as far as needed (LVU section 11). Who is to be asked is an assessment in each matter. The program does not make it.</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Vårdas barnet enligt LVU?</source>
        <translation>Is the child in care under LVU?</translation>
    </message>
</context>
<context>
    <name>CaseDialog</name>
    <message>
        <source>Ändrat fall</source>
        <translation>Changed case</translation>
    </message>
    <message>
        <source>Svaret blev mer öppet. Läs det två gånger.</source>
        <translation>The answer became more open. Read it twice.</translation>
    </message>
    <message>
        <source>Svaret blev inte mer öppet.</source>
        <translation>The answer did not become more open.</translation>
    </message>
    <message>
        <source>Ett eget fall som inte får det väntade svaret: {answer}.</source>
        <translation>A case of your own that does not get the expected answer: {answer}.</translation>
    </message>
    <message>
        <source>Före</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Efter</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CaseFilePage</name>
    <message>
        <source>Till akt</source>
        <translation>For the case file</translation>
    </message>
    <message>
        <source>Samverkan är inte myndighetens arkiv. Originalet hör hemma i ärendet.</source>
        <translation>Samverkan is not the authority&apos;s archive. The original belongs in the case.</translation>
    </message>
    <message>
        <source>Begäran om handling …</source>
        <translation>Request for a document …</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Gäller</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Konsultationer till akt</source>
        <translation>Consultations for the case file</translation>
    </message>
    <message>
        <source>Allt är fört till akt eller stannar som minnesanteckning.</source>
        <translation>All has been filed, or stays a note for the memory.</translation>
    </message>
    <message>
        <source>Inget väntar</source>
        <translation>Nothing waits</translation>
    </message>
    <message>
        <source>Ingen vald</source>
        <translation>None chosen</translation>
    </message>
    <message>
        <source>Ärendemening</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Neutral: vad saken gäller, aldrig vem.</source>
        <translation>Neutral: what it is about, never whom.</translation>
    </message>
    <message>
        <source>Dnr/akt</source>
        <translation>Case number/file</translation>
    </message>
    <message>
        <source>System där originalet förvaras</source>
        <translation>System where the original is kept</translation>
    </message>
    <message>
        <source>Sekretessbestämmelse</source>
        <translation>Secrecy provision</translation>
    </message>
    <message>
        <source>Myndighet</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Spara papperet …</source>
        <translation>Save the paper …</translation>
    </message>
    <message>
        <source>Kopiera text</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>Är förd till akt</source>
        <translation>Has been filed</translation>
    </message>
    <message>
        <source>Stannar som minnesanteckning</source>
        <translation>Stays a note for the memory</translation>
    </message>
    <message>
        <source>Behåll bara en hänvisning …</source>
        <translation>Keep only a reference …</translation>
    </message>
    <message>
        <source>{source} (ej kontrollerad)</source>
        <translation>{source} (not checked)</translation>
    </message>
    <message>
        <source>Ej förd till akt {n}</source>
        <translation>Not yet filed {n}</translation>
    </message>
    <message>
        <source>Alla {n}</source>
        <translation>All {n}</translation>
    </message>
    <message>
        <source>Förd till akt</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>Lämnad för {n} dagar sedan</source>
        <translation>Passed on {n} days ago</translation>
    </message>
    <message>
        <source>Lämnad i går</source>
        <translation>Passed on yesterday</translation>
    </message>
    <message>
        <source>Lämnad i dag</source>
        <translation>Passed on today</translation>
    </message>
    <message>
        <source>Den är då en allmän handling. För den till akt.</source>
        <translation>It is then an official document. File it.</translation>
    </message>
    <message>
        <source>Lämnad till en annan part</source>
        <translation>Passed on to another party</translation>
    </message>
    <message>
        <source>Texten ligger i urklipp i en minut. Klistra in den i akten.</source>
        <translation>The text lies on the clipboard for a minute. Paste it into the case file.</translation>
    </message>
    <message>
        <source>Väntar</source>
        <translation>Waits</translation>
    </message>
    <message>
        <source>Minnesanteckning</source>
        <translation>Note for the memory</translation>
    </message>
    <message>
        <source>Ska ändå till akt</source>
        <translation>Is to be filed after all</translation>
    </message>
    <message>
        <source>{whose} har ansvaret och för den till akt. Fråga {whose}, en ersättare eller en chef.</source>
        <translation>{whose} has it in hand and files it. Ask {whose}, a deputy or a manager.</translation>
    </message>
    <message>
        <source>Originalet finns i {system}, {number}. Texten här är förstörd: {basis}.</source>
        <translation>The original is in {system}, {number}. The text here is destroyed: {basis}.</translation>
    </message>
    <message>
        <source>Bara en hänvisning</source>
        <translation>Only a reference</translation>
    </message>
    <message>
        <source>Originalet finns i {system}, {number}. Det som står här är en kopia.</source>
        <translation>The original is in {system}, {number}. What stands here is a copy.</translation>
    </message>
    <message>
        <source>Den blir en allmän handling om den förs till ett ärende.</source>
        <translation>It becomes an official document if it is put in a case.</translation>
    </message>
    <message>
        <source>För den till akt om den hör till ett ärende. Annars stannar den som minnesanteckning.</source>
        <translation>File it if it belongs to a case. Otherwise it stays a note for the memory.</translation>
    </message>
    <message>
        <source>Spara papperet</source>
        <translation>Save the paper</translation>
    </message>
    <message>
        <source>Sparad. Lägg filen i akten och tryck sedan Är förd till akt.</source>
        <translation>Saved. Put the file in the case file, then press Has been filed.</translation>
    </message>
    <message>
        <source>Urklipp tog inte emot texten.</source>
        <translation>The clipboard did not take the text.</translation>
    </message>
    <message>
        <source>Förd till akt.</source>
        <translation>Filed.</translation>
    </message>
    <message>
        <source>Antecknat.</source>
        <translation>Noted.</translation>
    </message>
    <message>
        <source>Hänvisningen finns kvar.</source>
        <translation>The reference is kept.</translation>
    </message>
</context>
<context>
    <name>CellPanel</name>
    <message>
        <source>Du har valt</source>
        <translation>You have chosen</translation>
    </message>
    <message>
        <source>Öppna samtycket</source>
        <translation>Open the consent</translation>
    </message>
    <message>
        <source>Orosanmälan</source>
        <translation>Concern report</translation>
    </message>
    <message>
        <source>Inget än</source>
        <translation>Nothing yet</translation>
    </message>
    <message>
        <source>Lägg till vad som ska tas upp</source>
        <translation>Add what is to be taken up</translation>
    </message>
    <message>
        <source>Alla som väntas får inte höra det: {who}.</source>
        <translation>Not all who are expected may hear it: {who}.</translation>
    </message>
    <message>
        <source>Uppgiften finns redan hos den som sitter här.</source>
        <translation>Who sits here already has it.</translation>
    </message>
    <message>
        <source>Du har valt att det inte behövs för syftet. Det är inte reglernas svar.</source>
        <translation>You have chosen that it is not needed for the purpose. It is not the rules&apos; answer.</translation>
    </message>
    <message>
        <source>Det får sägas, så mycket som behövs för mötets syfte.</source>
        <translation>It may be said, as much as the purpose of the meeting needs.</translation>
    </message>
    <message>
        <source>Varför</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Vad krävs för att få dela?</source>
        <translation>What is needed before it may be shared?</translation>
    </message>
    <message>
        <source>eller</source>
        <translation>or</translation>
    </message>
    <message>
        <source>Ta punkten utan {who}. Dagordningen är ordnad så.</source>
        <translation>Take the item without {who}. The agenda is arranged so.</translation>
    </message>
    <message>
        <source>Att avidentifiera räcker inte här. Att mötet gäller {child} vet alla i rummet.</source>
        <translation>De-identifying is not enough here. Everyone in the room knows that the meeting is about {child}.</translation>
    </message>
    <message>
        <source>Anmälan görs till socialnämndens mottagning, inte på mötet. Samtycke behövs inte (SoL 19 kap. 1 §).</source>
        <translation>The report is made to the social board&apos;s intake, not at the meeting. Consent is not needed (SoL 19 kap. 1 §).</translation>
    </message>
    <message>
        <source>Är du orolig att {child} far illa?</source>
        <translation>Are you worried that {child} is being harmed?</translation>
    </message>
</context>
<context>
    <name>ChangeModel</name>
    <message>
        <source>Läst</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Inte läst</source>
        <translation>Not read</translation>
    </message>
    <message>
        <source>Väntat: {answer}</source>
        <translation>Expected: {answer}</translation>
    </message>
    <message>
        <source>Vad det gäller</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>Före</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Efter</source>
        <translation>After</translation>
    </message>
</context>
<context>
    <name>ChangePassphrase</name>
    <message>
        <source>Byt lösenfras</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>Nuvarande lösenfras</source>
        <translation>Present passphrase</translation>
    </message>
    <message>
        <source>Ny lösenfras</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Minst 15 tecken.</source>
        <translation>At least 15 characters.</translation>
    </message>
    <message>
        <source>Samma lösenfras igen</source>
        <translation>The same passphrase again</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Sådant ingen lista känner</source>
        <translation>What no list knows</translation>
    </message>
    <message>
        <source>Läs sammanfattningen så som en granne skulle läsa den. Bocka av varje punkt med dess siffra.</source>
        <translation>Read the summary as a neighbour would read it. Tick each point with its number.</translation>
    </message>
    <message>
        <source>Ovanligt</source>
        <translation>Unusual</translation>
    </message>
    <message>
        <source>Ingen sjukdom, talang eller familj som få andra här har.</source>
        <translation>No illness, talent or family that few others here have.</translation>
    </message>
    <message>
        <source>Ensam om</source>
        <translation>Alone in</translation>
    </message>
    <message>
        <source>Ingen är den enda, första, yngsta eller bästa.</source>
        <translation>Nobody is the only, first, youngest or best one.</translation>
    </message>
    <message>
        <source>Händelser</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Inget som orten, skolan eller tidningen minns.</source>
        <translation>Nothing that the place, the school or the paper remembers.</translation>
    </message>
    <message>
        <source>Egna ord</source>
        <translation>Own words</translation>
    </message>
    <message>
        <source>Inga smeknamn, citat eller uttryck som någon känner igen.</source>
        <translation>No nicknames, quotes or expressions that someone recognises.</translation>
    </message>
    <message>
        <source>Bilder och spår</source>
        <translation>Pictures and traces</translation>
    </message>
    <message>
        <source>Ingen bild, film, låt eller konto som går att söka fram.</source>
        <translation>No picture, film, song or account that can be searched for.</translation>
    </message>
    <message>
        <source>Helheten</source>
        <translation>The whole</translation>
    </message>
    <message>
        <source>Delarna pekar inte ut någon när de läses tillsammans.</source>
        <translation>The parts point at nobody when they are read together.</translation>
    </message>
</context>
<context>
    <name>ChildDialog</name>
    <message>
        <source>Lägg till barn</source>
        <translation>Add a child</translation>
    </message>
    <message>
        <source>Tuvan, Tuttan</source>
        <translation>Tuvan, Tuttan</translation>
    </message>
    <message>
        <source>ÅÅÅÅMMDD-NNNN eller ÅÅÅÅ-MM-DD</source>
        <translation>YYYYMMDD-NNNN or YYYY-MM-DD</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Personnummer eller födelsedatum</source>
        <translation>Personal identity number or date of birth</translation>
    </message>
    <message>
        <source>Smeknamn</source>
        <translation>Nicknames</translation>
    </message>
    <message>
        <source>Skola</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Vårdnadshavare</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Alla med vårdnad ska tillfrågas. Vid gemensam vårdnad bestämmer de tillsammans (FB 6 kap. 11 och 13 §§).</source>
        <translation>All who have custody are to be asked. With joint custody they decide together (FB 6 kap. 11 och 13 §§).</translation>
    </message>
    <message>
        <source>Lägg till vårdnadshavare</source>
        <translation>Add a guardian</translation>
    </message>
    <message>
        <source>Barnet har skyddade personuppgifter</source>
        <translation>The child has protected personal data</translation>
    </message>
    <message>
        <source>Barnet visas då som ett nummer i alla listor, och bara för dig och din ersättare.</source>
        <translation>The child is then shown as a number in all lists, and only to you and your deputy.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Spara barnet</source>
        <translation>Save the child</translation>
    </message>
</context>
<context>
    <name>ChildPanel</name>
    <message>
        <source>Öppna samtycket</source>
        <translation>Open the consent</translation>
    </message>
    <message>
        <source>Ny konsultation</source>
        <translation>New consultation</translation>
    </message>
    <message>
        <source>Nytt samtycke …</source>
        <translation>New consent …</translation>
    </message>
    <message>
        <source>Inget barn valt</source>
        <translation>No child chosen</translation>
    </message>
    <message>
        <source>Fråga familjen först.</source>
        <translation>Ask the family first.</translation>
    </message>
    <message>
        <source>Uppgifterna är dolda.</source>
        <translation>The details are hidden.</translation>
    </message>
    <message>
        <source>{n} år</source>
        <translation>{n} years</translation>
    </message>
    <message>
        <source>Samtycken</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Vem behöver samtycka</source>
        <translation>Who needs to consent</translation>
    </message>
    <message>
        <source>Personer …</source>
        <translation>People …</translation>
    </message>
    <message>
        <source>Personer kring barnet</source>
        <translation>People around the child</translation>
    </message>
    <message>
        <source>Öppna {number}</source>
        <translation>Open {number}</translation>
    </message>
    <message>
        <source>till {day}</source>
        <translation>until {day}</translation>
    </message>
</context>
<context>
    <name>ChildRows</name>
    <message>
        <source>Barn</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Samtycke</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Gäller till</source>
        <translation>Holds until</translation>
    </message>
    <message>
        <source>{n} dagar kvar</source>
        <translation>{n} days left</translation>
    </message>
    <message>
        <source>1 dag kvar</source>
        <translation>1 day left</translation>
    </message>
    <message>
        <source>Uppgifterna är dolda</source>
        <translation>The information is hidden</translation>
    </message>
    <message>
        <source>{n} år</source>
        <translation>{n} years</translation>
    </message>
</context>
<context>
    <name>Children</name>
    <message>
        <source>Inget samtycke</source>
        <translation>No consent</translation>
    </message>
    <message>
        <source>{n} år</source>
        <translation>{n} years</translation>
    </message>
    <message>
        <source>{number}, till {day}</source>
        <translation>{number}, until {day}</translation>
    </message>
</context>
<context>
    <name>ChildrenPage</name>
    <message>
        <source>Barn &amp; samtycken</source>
        <translation>Children &amp; consents</translation>
    </message>
    <message>
        <source>Någon ringer …</source>
        <translation>Someone calls …</translation>
    </message>
    <message>
        <source>Lägg till barn</source>
        <translation>Add a child</translation>
    </message>
    <message>
        <source>Ansvar och frånvaro</source>
        <translation>Responsibility and absence</translation>
    </message>
    <message>
        <source>Visa …</source>
        <translation>Show …</translation>
    </message>
    <message>
        <source>Sök barn</source>
        <translation>Search children</translation>
    </message>
    <message>
        <source>Barn</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Här samlas barn som har samtycken</source>
        <translation>Children with consents are gathered here</translation>
    </message>
    <message>
        <source>Avidentifierade konsultationer behöver inget barn här.</source>
        <translation>De-identified consultations need no child here.</translation>
    </message>
    <message>
        <source>Inget barn passar sökningen</source>
        <translation>No child fits the search</translation>
    </message>
    <message>
        <source>Barnet</source>
        <translation>The child</translation>
    </message>
    <message>
        <source>{n} ärenden väntar på att du läser och godkänner.</source>
        <translation>{n} matters wait for you to read and agree.</translation>
    </message>
    <message>
        <source>Du väntar på att en kollega läser och godkänner.</source>
        <translation>You are waiting for a colleague to read and agree.</translation>
    </message>
    <message>
        <source>Ett ärende väntar på att du läser och godkänner.</source>
        <translation>One matter waits for you to read and agree.</translation>
    </message>
    <message>
        <source>Välj ett barn som har ett samtycke.</source>
        <translation>Choose a child that has a consent.</translation>
    </message>
    <message>
        <source>Barnet har inget samtycke, så det finns inget att återkalla.</source>
        <translation>The child has no consent, so there is nothing to withdraw.</translation>
    </message>
    <message>
        <source>Välj ett barn i listan först.</source>
        <translation>Choose a child in the list first.</translation>
    </message>
    <message>
        <source>Återkallelsen är registrerad och gäller nu. Öppna samtycket för meddelanden.</source>
        <translation>The withdrawal is registered and applies now. Open the consent for notices.</translation>
    </message>
    <message>
        <source>Alla {n}</source>
        <translation>All {n}</translation>
    </message>
    <message>
        <source>Sök namn …</source>
        <translation>Search name …</translation>
    </message>
    <message>
        <source>Väntar på svar {n}</source>
        <translation>Waiting for answers {n}</translation>
    </message>
    <message>
        <source>Går ut snart {n}</source>
        <translation>Ends soon {n}</translation>
    </message>
    <message>
        <source>Återkallat {n}</source>
        <translation>Withdrawn {n}</translation>
    </message>
    <message>
        <source>Går ut inom {n} dagar</source>
        <translation>Ends within {n} days</translation>
    </message>
    <message>
        <source>{n} barn i det här valvet</source>
        <translation>{n} children in this vault</translation>
    </message>
    <message>
        <source>Barnet är tillagt. Fråga om samtycke när ni har pratat med familjen.</source>
        <translation>The child is added. Ask for consent when you have talked with the family.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Ta bort {what}</source>
        <translation>Remove {what}</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Kännetecken</source>
        <translation>Trait</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Vem det gäller</source>
        <translation>Whom it concerns</translation>
    </message>
    <message>
        <source>Skolnärvaro</source>
        <translation>School attendance</translation>
    </message>
    <message>
        <source>Stöd i skolan</source>
        <translation>Support in school</translation>
    </message>
    <message>
        <source>Familjesituation</source>
        <translation>Family situation</translation>
    </message>
    <message>
        <source>Kuratorssamtal</source>
        <translation>Counselling</translation>
    </message>
    <message>
        <source>Hälsa och diagnos</source>
        <translation>Health and diagnosis</translation>
    </message>
    <message>
        <source>Oro för barnet</source>
        <translation>Concern for the child</translation>
    </message>
    <message>
        <source>Vad som hänt med en anmälan</source>
        <translation>What became of a report</translation>
    </message>
    <message>
        <source>Alkohol och droger</source>
        <translation>Alcohol and drugs</translation>
    </message>
    <message>
        <source>Risk för brottslighet</source>
        <translation>Risk of crime</translation>
    </message>
    <message>
        <source>Boende och adress</source>
        <translation>Housing and address</translation>
    </message>
    <message>
        <source>Ekonomi</source>
        <translation>Finances</translation>
    </message>
    <message>
        <source>Arbetssätt</source>
        <translation>Ways of working</translation>
    </message>
    <message>
        <source>Konsultation</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>SIP-möte</source>
        <translation>SIP meeting</translation>
    </message>
    <message>
        <source>Lotsmöte</source>
        <translation>Lots meeting</translation>
    </message>
    <message>
        <source>SSPF</source>
        <translation>SSPF</translation>
    </message>
    <message>
        <source>Familjecentral</source>
        <translation>Family centre</translation>
    </message>
    <message>
        <source>Gemensamt projekt</source>
        <translation>Joint project</translation>
    </message>
    <message>
        <source>Samtycker</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Samtycker inte</source>
        <translation>Does not consent</translation>
    </message>
    <message>
        <source>Inte nådd</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>Inte tillfrågad</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>Får inte tillfrågas</source>
        <translation>May not be asked</translation>
    </message>
    <message>
        <source>Har förhinder</source>
        <translation>Is hindered</translation>
    </message>
    <message>
        <source>Återkallat</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Skriftligt</source>
        <translation>In writing</translation>
    </message>
    <message>
        <source>Muntligt</source>
        <translation>Orally</translation>
    </message>
    <message>
        <source>Per telefon</source>
        <translation>By telephone</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Sätt inte angivet</source>
        <translation>Way not stated</translation>
    </message>
    <message>
        <source>Gemensam vårdnad</source>
        <translation>Joint custody</translation>
    </message>
    <message>
        <source>Ensam vårdnad</source>
        <translation>Sole custody</translation>
    </message>
    <message>
        <source>Inte vårdnadshavare</source>
        <translation>Not a guardian</translation>
    </message>
    <message>
        <source>Särskilt förordnad vårdnadshavare</source>
        <translation>Specially appointed guardian</translation>
    </message>
    <message>
        <source>syskon</source>
        <translation>sibling</translation>
    </message>
    <message>
        <source>förälder utan vårdnad</source>
        <translation>parent without custody</translation>
    </message>
    <message>
        <source>annan elev</source>
        <translation>another pupil</translation>
    </message>
    <message>
        <source>kontaktperson eller stödperson</source>
        <translation>contact person or support person</translation>
    </message>
    <message>
        <source>annan person</source>
        <translation>another person</translation>
    </message>
    <message>
        <source>Kräver bedömning</source>
        <translation>Needs an assessment</translation>
    </message>
    <message>
        <source>Inte bedömd</source>
        <translation>Not assessed</translation>
    </message>
    <message>
        <source>Kräver samtycke</source>
        <translation>Needs consent</translation>
    </message>
    <message>
        <source>Får dela</source>
        <translation>May share</translation>
    </message>
    <message>
        <source>Får inte</source>
        <translation>May not</translation>
    </message>
    <message>
        <source>Ska lämnas</source>
        <translation>Must be given</translation>
    </message>
    <message>
        <source>Något saknas innan det får lämnas</source>
        <translation>Something is missing before it may be given</translation>
    </message>
    <message>
        <source>Får inte lämnas ut</source>
        <translation>May not be handed out</translation>
    </message>
    <message>
        <source>Får lämnas</source>
        <translation>May be given</translation>
    </message>
    <message>
        <source>Får delas</source>
        <translation>May be shared</translation>
    </message>
    <message>
        <source>Inget tas bort av sig självt.</source>
        <translation>Nothing is removed by itself.</translation>
    </message>
    <message>
        <source>Gallring: {what}</source>
        <translation>Retention: {what}</translation>
    </message>
    <message>
        <source>Det går inte att uppskatta hur många barn som passar.</source>
        <translation>It cannot be estimated how many children fit.</translation>
    </message>
    <message>
        <source>Färre än 5 barn passar, uppskattat. Målet är minst {target}.</source>
        <translation>Fewer than 5 children fit, estimated. The target is at least {target}.</translation>
    </message>
    <message>
        <source>Färre än {target} barn passar, uppskattat. Målet är minst {target}.</source>
        <translation>Fewer than {target} children fit, estimated. The target is at least {target}.</translation>
    </message>
    <message>
        <source>Minst {target} barn passar, uppskattat. Mottagaren kan ändå känna igen barnet.</source>
        <translation>At least {target} children fit, estimated. The receiver may still recognise the child.</translation>
    </message>
    <message>
        <source>Får inte till {party}</source>
        <translation>May not go to {party}</translation>
    </message>
    <message>
        <source>Inte ännu till {party}</source>
        <translation>Not yet to {party}</translation>
    </message>
    <message>
        <source>Gäller från {day}</source>
        <translation>Applies from {day}</translation>
    </message>
    <message>
        <source>Gäller</source>
        <translation>Applies</translation>
    </message>
    <message>
        <source>Gäller delvis</source>
        <translation>Applies in part</translation>
    </message>
    <message>
        <source>Väntar på svar</source>
        <translation>Waiting for answers</translation>
    </message>
    <message>
        <source>Samtycke finns inte</source>
        <translation>There is no consent</translation>
    </message>
    <message>
        <source>Gick ut {day}</source>
        <translation>Ran out {day}</translation>
    </message>
    <message>
        <source>Uppdelat {day}</source>
        <translation>Split {day}</translation>
    </message>
    <message>
        <source>Upphörde {day}</source>
        <translation>Ended {day}</translation>
    </message>
</context>
<context>
    <name>ConcernForm</name>
    <message>
        <source>Behöver barnet skydd nu?</source>
        <translation>Does the child need protection now?</translation>
    </message>
    <message>
        <source>Har du pratat med vårdnadshavarna?</source>
        <translation>Have you talked to the guardians?</translation>
    </message>
    <message>
        <source>Vårdnadshavare ska inte informeras före kontakt med socialtjänsten</source>
        <translation>The guardians are not to be told before social services have been reached</translation>
    </message>
    <message>
        <source>Ring nu, skriv efteråt. Vid fara för livet: ring 112.</source>
        <translation>Call now, write afterwards. If life is in danger: call 112.</translation>
    </message>
    <message>
        <source>Barn</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>När hände det?</source>
        <translation>When did it happen?</translation>
    </message>
    <message>
        <source>Hur vet du det?</source>
        <translation>How do you know?</translation>
    </message>
    <message>
        <source>Vad är du orolig för?</source>
        <translation>What worries you?</translation>
    </message>
    <message>
        <source>Skriv det du har sett och hört. Du behöver inte utreda eller bevisa något.</source>
        <translation>Write what you have seen and heard. You need not investigate or prove anything.</translation>
    </message>
    <message>
        <source>Barnets egna ord</source>
        <translation>The child&apos;s own words</translation>
    </message>
    <message>
        <source>Till vem</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>Mottagningen</source>
        <translation>The reception</translation>
    </message>
    <message>
        <source>Socialjouren</source>
        <translation>The emergency service</translation>
    </message>
    <message>
        <source>Annan kommun</source>
        <translation>Another municipality</translation>
    </message>
    <message>
        <source>Vilken kommun?</source>
        <translation>Which municipality?</translation>
    </message>
    <message>
        <source>Mottagningen barn och unga, kontorstid</source>
        <translation>The reception for children, office hours</translation>
    </message>
    <message>
        <source>Socialjouren, andra tider. Fara för livet: ring 112.</source>
        <translation>The emergency service, other times. Life in danger: call 112.</translation>
    </message>
    <message>
        <source>Skriv in telefonnumret</source>
        <translation>Enter the telephone number</translation>
    </message>
    <message>
        <source>Jag har ringt</source>
        <translation>I have called</translation>
    </message>
    <message>
        <source>Vem svarade?</source>
        <translation>Who answered?</translation>
    </message>
    <message>
        <source>Mer, om du vet</source>
        <translation>More, if you know</translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation>Personal identity number</translation>
    </message>
    <message>
        <source>Adress</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Behövs tolk? Vilket språk?</source>
        <translation>Interpreter needed? Which language?</translation>
    </message>
    <message>
        <source>Du anmäler för</source>
        <translation>You report for</translation>
    </message>
    <message>
        <source>Din funktion</source>
        <translation>Your function</translation>
    </message>
    <message>
        <source>Du nås på</source>
        <translation>You are reached at</translation>
    </message>
    <message>
        <source>Vad vet barnet om anmälan?</source>
        <translation>What does the child know of the report?</translation>
    </message>
    <message>
        <source>Syskon och andra barn i hemmet</source>
        <translation>Siblings and other children in the home</translation>
    </message>
    <message>
        <source>Jag har ringt, kl. {time}</source>
        <translation>I have called, at {time}</translation>
    </message>
    <message>
        <source>Skriv vad du är orolig för. Ett par ord räcker.</source>
        <translation>Write what worries you. A few words are enough.</translation>
    </message>
</context>
<context>
    <name>ConcernReportPage</name>
    <message>
        <source>Misstänker du att barnet far illa?</source>
        <translation>Do you suspect that the child is harmed?</translation>
    </message>
    <message>
        <source>Spara och fortsätt senare</source>
        <translation>Save and go on later</translation>
    </message>
    <message>
        <source>Fortsätt på den</source>
        <translation>Go on with it</translation>
    </message>
    <message>
        <source>1  Din oro</source>
        <translation>1  Your worry</translation>
    </message>
    <message>
        <source>2  Läs igenom och lämna</source>
        <translation>2  Read through and hand over</translation>
    </message>
    <message>
        <source>3  Återkoppling</source>
        <translation>3  Feedback</translation>
    </message>
    <message>
        <source>Steg</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Du har en anmälan från {time} som inte är klar.</source>
        <translation>You have a report from {time} that is not finished.</translation>
    </message>
    <message>
        <source>Du har {n} anmälningar som inte är klara. Den senaste är från {time}.</source>
        <translation>You have {n} reports that are not finished. The latest is from {time}.</translation>
    </message>
    <message>
        <source>Läs igenom och lämna</source>
        <translation>Read through and hand over</translation>
    </message>
    <message>
        <source>Återkoppling</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>Anmälan är gjord</source>
        <translation>The report has been made</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Anmälan är gjord. Tiden är antecknad.</source>
        <translation>The report has been made. The time is noted.</translation>
    </message>
    <message>
        <source>Det går att skriva, skriva ut och lämna den ändå. Programmet försöker spara igen hela tiden och för in tiderna i loggen när det går. Skriv ut eller lämna innan du låser eller stänger.</source>
        <translation>You can write, print and hand it over all the same. The program keeps trying to save and enters the times in the log when it can. Print or hand over before you lock or close.</translation>
    </message>
    <message>
        <source>Anmälan kan inte sparas i valvet just nu.</source>
        <translation>The report cannot be saved in the vault just now.</translation>
    </message>
</context>
<context>
    <name>ConcernSide</name>
    <message>
        <source>Du ska anmäla</source>
        <translation>You are to report</translation>
    </message>
    <message>
        <source>Misstanke räcker. Skyldigheten är din egen, och inget samtycke eller nej påverkar den.</source>
        <translation>Suspicion is enough. The duty is your own, and no consent or no changes it.</translation>
    </message>
    <message>
        <source>Den som misstänker att ett barn far illa ska genast anmäla till socialnämnden.</source>
        <translation>Whoever suspects that a child is harmed is to report it to the social services board at once.</translation>
    </message>
    <message>
        <source>Tidpunkter</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>Be om återkoppling</source>
        <translation>Ask for feedback</translation>
    </message>
    <message>
        <source>Ja, jag vill veta om utredning inleds</source>
        <translation>Yes, tell me whether an investigation is opened</translation>
    </message>
    <message>
        <source>I anmälan står då: ”Vi begär information enligt 19 kap. 6 § socialtjänstlagen.”</source>
        <translation>The report then says: “We request information under chapter 19 section 6 of the Social Services Act.”</translation>
    </message>
    <message>
        <source>Du får bara veta om utredning inleds, inte inleds eller redan pågår. Aldrig varför. Även det svaret är hemligt hos dig.</source>
        <translation>You are only told whether an investigation is opened, not opened or already under way. Never why. That answer too is secret with you.</translation>
    </message>
    <message>
        <source>På begäran ska socialnämnden senast en vecka efter beslutet säga om utredning har inletts.</source>
        <translation>On request the board is to say within a week of the decision whether an investigation has been opened.</translation>
    </message>
    <message>
        <source>Uppgifter om en orosanmälan är hemliga även hos den som anmälde.</source>
        <translation>What concerns a concern report is secret with the one who reported too.</translation>
    </message>
    <message>
        <source>Anmälan påbörjad</source>
        <translation>Report started</translation>
    </message>
    <message>
        <source>Ringt</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Anmälan gjord</source>
        <translation>Report made</translation>
    </message>
    <message>
        <source>nu</source>
        <translation>now</translation>
    </message>
    <message>
        <source>Skriftlig anmälan</source>
        <translation>Written report</translation>
    </message>
    <message>
        <source>Mottagen</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Besked om beslutet</source>
        <translation>Told of the decision</translation>
    </message>
    <message>
        <source>Socialtjänsten beslutar om utredning, senast 14 dagar</source>
        <translation>Social services decide on an investigation, within 14 days</translation>
    </message>
    <message>
        <source>Återkoppling till dig, senast en vecka efter beslutet</source>
        <translation>Feedback to you, within a week of the decision</translation>
    </message>
</context>
<context>
    <name>ConsentCards</name>
    <message>
        <source>Vem behöver samtycka</source>
        <translation>Who needs to consent</translation>
    </message>
    <message>
        <source>Giltighet</source>
        <translation>Validity</translation>
    </message>
    <message>
        <source>Underlag</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Lägg till underlag</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>Meddelanden</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Kvitto …</source>
        <translation>Receipt …</translation>
    </message>
    <message>
        <source>Fyller 18 den {day}. Då upphör det.</source>
        <translation>Turns 18 on {day}. Then it ends.</translation>
    </message>
    <message>
        <source>Upphörde {day}: ny vårdnadshavare.</source>
        <translation>Ended {day}: new guardian.</translation>
    </message>
    <message>
        <source>Upphörde {day}: skolbyte.</source>
        <translation>Ended {day}: change of school.</translation>
    </message>
    <message>
        <source>Upphörde {day}: arbetet är avslutat.</source>
        <translation>Ended {day}: the work is finished.</translation>
    </message>
    <message>
        <source>Upphörde {day}: uppdelat i nya samtycken.</source>
        <translation>Ended {day}: split into new consents.</translation>
    </message>
</context>
<context>
    <name>ConsentChooser</name>
    <message>
        <source>Vilket barn och vilket samtycke?</source>
        <translation>Which child and which consent?</translation>
    </message>
    <message>
        <source>Här står samtycken som gäller den dag du har valt. Det som saknas visas när du skriver.</source>
        <translation>Here are the consents that hold on the day you have chosen. What is missing is shown as you write.</translation>
    </message>
    <message>
        <source>Barn och samtycken</source>
        <translation>Children and consents</translation>
    </message>
    <message>
        <source>{name} · {number}, till {until} · {state}</source>
        <translation>{name} · {number}, until {until} · {state}</translation>
    </message>
    <message>
        <source>Det finns inget samtycke som gäller den dagen. Lägg upp det under Barn &amp; samtycken först.</source>
        <translation>There is no consent that holds on that day. Enter it under Children &amp; consents first.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Välj</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>ConsentFormDialog</name>
    <message>
        <source>Blankett, {number}</source>
        <translation>Form, {number}</translation>
    </message>
    <message>
        <source>Förhandsvisningen är exakt det som skrivs ut. Svaret ligger sist. Resten behåller familjen.</source>
        <translation>The preview is exactly what is printed. The answer comes last. The family keeps the rest.</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Spara som PDF …</source>
        <translation>Save as PDF …</translation>
    </message>
    <message>
        <source>Skriv ut …</source>
        <translation>Print …</translation>
    </message>
    <message>
        <source>Till vem?</source>
        <translation>For whom?</translation>
    </message>
    <message>
        <source>Svenska</source>
        <translation>Swedish</translation>
    </message>
    <message>
        <source>Engelska</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Telefon, e-post</source>
        <translation>Telephone, e-mail</translation>
    </message>
    <message>
        <source>Så når familjen er</source>
        <translation>How the family reaches you</translation>
    </message>
    <message>
        <source>Står på alla blanketter.</source>
        <translation>Stands on every form.</translation>
    </message>
    <message>
        <source>Stor text</source>
        <translation>Large print</translation>
    </message>
    <message>
        <source>Gäller: {what}.</source>
        <translation>Concerns: {what}.</translation>
    </message>
    <message>
        <source>Någon är undantagen efter bedömning och nämns inte i någon blankett (OSL 12 kap. 3 §).</source>
        <translation>Someone is left out after an assessment and is named in no form (OSL chapter 12, section 3).</translation>
    </message>
    <message>
        <source>Välj vem blanketten är till.</source>
        <translation>Choose whom the form is for.</translation>
    </message>
    <message>
        <source>Blanketten visas.</source>
        <translation>The form is shown.</translation>
    </message>
    <message>
        <source>Blanketten får inte lämnas till den här personen.</source>
        <translation>The form may not be given to this person.</translation>
    </message>
    <message>
        <source>Något gick fel.</source>
        <translation>Something went wrong.</translation>
    </message>
    <message>
        <source>Utskriven. Hämta papperet genast.</source>
        <translation>Printed. Fetch the paper at once.</translation>
    </message>
    <message>
        <source>Skrivaren tog inte emot.</source>
        <translation>The printer did not take it.</translation>
    </message>
    <message>
        <source>blankett</source>
        <translation>form</translation>
    </message>
    <message>
        <source>Spara som PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Sparad: {place}. Filen ligger utanför valvet.</source>
        <translation>Saved: {place}. The file lies outside the vault.</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>Samtycke</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Registrera svar</source>
        <translation>Record answers</translation>
    </message>
    <message>
        <source>Registrera återkallelse …</source>
        <translation>Record a withdrawal …</translation>
    </message>
    <message>
        <source>Barnet vårdas enligt LVU. Bedöm vem som bestämmer i den här frågan (LVU 11 §).</source>
        <translation>The child is in care under LVU. Assess who decides in this matter (LVU section 11).</translation>
    </message>
    <message>
        <source>Personer kring barnet …</source>
        <translation>People around the child …</translation>
    </message>
    <message>
        <source>Dela upp samtycket …</source>
        <translation>Split the consent …</translation>
    </message>
    <message>
        <source>Sista dagen har passerat. Förnya samtycket, så tillfrågas alla på nytt.</source>
        <translation>The last day has passed. Renew the consent, and everyone is asked again.</translation>
    </message>
    <message>
        <source>{name} har {n} svar kvar.</source>
        <translation>{name} has {n} answers left.</translation>
    </message>
    <message>
        <source>Frågorna ställs i de nya samtyckena. Inget får delas med stöd av det här.</source>
        <translation>The questions are asked in the new consents. Nothing may be shared on the ground of this one.</translation>
    </message>
    <message>
        <source>Samtycket har upphört. Förnya det, så tillfrågas alla på nytt.</source>
        <translation>The consent has ended. Renew it, and all are asked anew.</translation>
    </message>
    <message>
        <source>Uppdelat: frågorna ställs i {numbers}.</source>
        <translation>Split: the questions are asked in {numbers}.</translation>
    </message>
    <message>
        <source>Någon är undantagen från en del av samtycket. Dela upp det, så kan resten frågas för sig.</source>
        <translation>Someone is kept out of a part of the consent. Split it, and the rest can be asked on its own.</translation>
    </message>
    <message>
        <source>Öppna {number}</source>
        <translation>Open {number}</translation>
    </message>
    <message>
        <source>Förnya samtycket …</source>
        <translation>Renew the consent …</translation>
    </message>
    <message>
        <source>Frågorna ställs nu i {numbers}.</source>
        <translation>The questions are now asked in {numbers}.</translation>
    </message>
    <message>
        <source>Är arbetet som samtycket gäller avslutat?</source>
        <translation>Is the work that the consent is for finished?</translation>
    </message>
    <message>
        <source>Samtycket upphör då i dag, och inget mer lämnas med stöd av det. Det går inte att ångra. Tas arbetet upp igen frågas familjen på nytt.</source>
        <translation>The consent then ends today, and nothing more is handed out on its strength. This cannot be undone. If the work is taken up again the family is asked anew.</translation>
    </message>
    <message>
        <source>Avsluta samtycket</source>
        <translation>End the consent</translation>
    </message>
    <message>
        <source>Samtycket har upphört: arbetet är avslutat.</source>
        <translation>The consent has ended: the work is finished.</translation>
    </message>
    <message>
        <source>Lägg till underlag</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>PDF eller bild (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>PDF or image (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Underlaget ligger nu i valvet. Ta bort filen där den låg.</source>
        <translation>The evidence is now in the vault. Delete the file where it was.</translation>
    </message>
    <message>
        <source>Ta bort underlaget?</source>
        <translation>Remove the evidence?</translation>
    </message>
    <message>
        <source>Det går inte att få tillbaka. Att det har funnits står kvar i loggen.</source>
        <translation>It cannot be brought back. That it was there stays in the log.</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Underlaget är borttaget.</source>
        <translation>The evidence has been removed.</translation>
    </message>
    <message>
        <source>Meddelandet är antecknat som lämnat.</source>
        <translation>The notice is noted as given.</translation>
    </message>
    <message>
        <source>{n} år</source>
        <translation>{n} years</translation>
    </message>
    <message>
        <source>Blankett …</source>
        <translation>Form …</translation>
    </message>
    <message>
        <source>Alla som behöver samtycka har svarat.</source>
        <translation>All who need to consent have answered.</translation>
    </message>
    <message>
        <source>Svaret är registrerat.</source>
        <translation>The answer is recorded.</translation>
    </message>
    <message>
        <source>Återkallelsen är registrerad och gäller nu.</source>
        <translation>The withdrawal is recorded and holds now.</translation>
    </message>
</context>
<context>
    <name>ConsentedPanel</name>
    <message>
        <source>Vem som får ta del av vad</source>
        <translation>Who may know what</translation>
    </message>
    <message>
        <source>Inte bedömd</source>
        <translation>Not assessed</translation>
    </message>
    <message>
        <source>Samtycke</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Får delas med</source>
        <translation>May be shared with</translation>
    </message>
    <message>
        <source>Förbered delning</source>
        <translation>Prepare sharing</translation>
    </message>
    <message>
        <source>Klar utan att dela</source>
        <translation>Done without sharing</translation>
    </message>
    <message>
        <source>Får delas</source>
        <translation>May be shared</translation>
    </message>
    <message>
        <source>Allt får inte lämnas till alla. Det som inte får lämnas tas inte med.</source>
        <translation>Not everything may be given to everyone. What may not be given is left out.</translation>
    </message>
    <message>
        <source>Samtycket täcker det du har skrivit.</source>
        <translation>The consent covers what you have written.</translation>
    </message>
    <message>
        <source>Får delas delvis</source>
        <translation>May be shared in part</translation>
    </message>
    <message>
        <source>Får inte delas</source>
        <translation>May not be shared</translation>
    </message>
    <message>
        <source>Inget av det du har skrivit får lämnas.</source>
        <translation>None of what you have written may be given.</translation>
    </message>
    <message>
        <source>Kräver samtycke</source>
        <translation>Needs consent</translation>
    </message>
    <message>
        <source>{n} av {m}</source>
        <translation>{n} of {m}</translation>
    </message>
</context>
<context>
    <name>ConsultationEditor</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Delning</source>
        <translation>Sharing</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Reglerna kunde inte tillfrågas.</source>
        <translation>The rules could not be asked.</translation>
    </message>
    <message>
        <source>Välj barn och samtycke.</source>
        <translation>Choose child and consent.</translation>
    </message>
    <message>
        <source>Lägg till den deltagare som ska få ta del av uppgifterna.</source>
        <translation>Add the participant who is to have the information.</translation>
    </message>
    <message>
        <source>Välj slag av uppgift för varje avsnitt (Ctrl+T). Ett avsnitt utan slag lämnas inte till någon.</source>
        <translation>Choose the kind of information for each section (Ctrl+T). A section without a kind is given to nobody.</translation>
    </message>
</context>
<context>
    <name>ConsultationHeader</name>
    <message>
        <source>Jag känner igen barnet</source>
        <translation>I recognise the child</translation>
    </message>
    <message>
        <source>Jag känner igen barnet (F12)</source>
        <translation>I recognise the child (F12)</translation>
    </message>
    <message>
        <source>Släng …</source>
        <translation>Discard …</translation>
    </message>
    <message>
        <source>Med samtycke</source>
        <translation>With consent</translation>
    </message>
    <message>
        <source>Avidentifierat</source>
        <translation>De-identified</translation>
    </message>
    <message>
        <source>Hur</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Spara utkast</source>
        <translation>Save draft</translation>
    </message>
</context>
<context>
    <name>ConsultationPage</name>
    <message>
        <source>Konsultation</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Originalet är förstört. Den godkända sammanfattningen finns kvar.</source>
        <translation>The original is destroyed. The approved summary remains.</translation>
    </message>
    <message>
        <source>Ny konsultation</source>
        <translation>New consultation</translation>
    </message>
    <message>
        <source>Konsultationer</source>
        <translation>Consultations</translation>
    </message>
    <message>
        <source>utkast</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>med samtycke</source>
        <translation>with consent</translation>
    </message>
    <message>
        <source>Godkänd sammanfattning</source>
        <translation>Approved summary</translation>
    </message>
    <message>
        <source>avidentifierad</source>
        <translation>de-identified</translation>
    </message>
    <message>
        <source>Ett samtal eller ett papper är ofta säkrare än en fil. En andra person godkänner först.</source>
        <translation>A conversation or a paper is often safer than a file. A second person agrees first.</translation>
    </message>
    <message>
        <source>Barnet har skyddade personuppgifter.</source>
        <translation>The child has protected personal data.</translation>
    </message>
    <message>
        <source>utkast, sparat {time}</source>
        <translation>draft, saved {time}</translation>
    </message>
    <message>
        <source>Inte sparat</source>
        <translation>Not saved</translation>
    </message>
</context>
<context>
    <name>ConsultationReader</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Om konsultationen</source>
        <translation>About the consultation</translation>
    </message>
    <message>
        <source>Har lämnats ut</source>
        <translation>Has been handed out</translation>
    </message>
    <message>
        <source>Akten</source>
        <translation>The case file</translation>
    </message>
    <message>
        <source>För till akt …</source>
        <translation>To the case file …</translation>
    </message>
    <message>
        <source>Originalet finns i {system}, {number}.</source>
        <translation>The original is in {system}, {number}.</translation>
    </message>
    <message>
        <source>Inte förd till akt.</source>
        <translation>Not filed.</translation>
    </message>
    <message>
        <source>Ångra godkännandet</source>
        <translation>Undo the approval</translation>
    </message>
    <message>
        <source>Ändra text</source>
        <translation>Change the text</translation>
    </message>
    <message>
        <source>Avsluta …</source>
        <translation>Close …</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Spara ändringen</source>
        <translation>Save the change</translation>
    </message>
    <message>
        <source>Exportera …</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Lämnad</source>
        <translation>Handed out</translation>
    </message>
    <message>
        <source>Godkänd, under målet</source>
        <translation>Approved, below the target</translation>
    </message>
    <message>
        <source>Granskad och godkänd</source>
        <translation>Reviewed and approved</translation>
    </message>
    <message>
        <source>Uppgiften bedöms inte kunna knytas till någon enskild av den här mottagaren.</source>
        <translation>The information is judged impossible for this receiver to tie to any individual.</translation>
    </message>
    <message>
        <source>Det är inte bedömt om mottagaren kan knyta uppgifterna till en person.</source>
        <translation>It has not been assessed whether the receiver can tie the information to a person.</translation>
    </message>
    <message>
        <source>Originalet förstörs när du lämnar sidan. Sammanfattningen kan ändras tills den är delad.</source>
        <translation>The original is destroyed when you leave the page. The summary can be changed until it is shared.</translation>
    </message>
    <message>
        <source>Sammanfattningen har lämnats ut och kan inte ändras.</source>
        <translation>The summary has been handed out and cannot be changed.</translation>
    </message>
    <message>
        <source>Originalet är förstört. Den som har ansvaret kan ändra sammanfattningen tills den är delad.</source>
        <translation>The original is destroyed. The one responsible can change the summary until it is shared.</translation>
    </message>
    <message>
        <source>Originalet är förstört. Sammanfattningen kan ändras tills den är delad.</source>
        <translation>The original is destroyed. The summary can be changed until it is shared.</translation>
    </message>
    <message>
        <source>Syfte</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Åtgärd</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Prövas vid delning</source>
        <translation>Judged when shared</translation>
    </message>
    <message>
        <source>Reglerna tillfrågas på nytt för varje mottagare när något ska lämnas ut.</source>
        <translation>The rules are asked anew for each receiver when something is to be handed out.</translation>
    </message>
    <message>
        <source>Konsultationen är sparad.</source>
        <translation>The consultation is saved.</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Sätt</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>Målgrupp</source>
        <translation>Target group</translation>
    </message>
    <message>
        <source>Deltagare</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Uppföljning</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>akten</source>
        <translation>the case file</translation>
    </message>
    <message>
        <source>osäkert om den lämnade</source>
        <translation>uncertain whether it left</translation>
    </message>
    <message>
        <source>Förbered delning</source>
        <translation>Prepare sharing</translation>
    </message>
    <message>
        <source>Ändra fritt. Texten söks igenom på nytt när du sparar.</source>
        <translation>Change freely. The text is searched anew when you save.</translation>
    </message>
    <message>
        <source>{whose} har ansvaret. Ska något ändras: fråga {whose}, en ersättare eller en chef.</source>
        <translation>{whose} has it in hand. If something is to be changed: ask {whose}, a deputy or a manager.</translation>
    </message>
    <message>
        <source>Ändringen är sparad.</source>
        <translation>The change is saved.</translation>
    </message>
    <message>
        <source>Avsluta konsultationen?</source>
        <translation>Close the consultation?</translation>
    </message>
    <message>
        <source>Den går att läsa men inte att ändra eller lämna ut. Minnesnyckeln förstörs.</source>
        <translation>It can be read but not changed or handed out. The memory key is destroyed.</translation>
    </message>
    <message>
        <source>Avsluta</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ConsultationRows</name>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Syfte och målgrupp</source>
        <translation>Purpose and target group</translation>
    </message>
    <message>
        <source>Grund</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>Parter</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Delningsläge</source>
        <translation>Sharing state</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>fallande</source>
        <translation>descending</translation>
    </message>
    <message>
        <source>stigande</source>
        <translation>ascending</translation>
    </message>
    <message>
        <source>(inget syfte än)</source>
        <translation>(no purpose yet)</translation>
    </message>
</context>
<context>
    <name>ConsultationsPage</name>
    <message>
        <source>Konsultationer</source>
        <translation>Consultations</translation>
    </message>
    <message>
        <source>Till akt</source>
        <translation>To the case file</translation>
    </message>
    <message>
        <source>Begäran om handling …</source>
        <translation>Request for a document …</translation>
    </message>
    <message>
        <source>Ny konsultation</source>
        <translation>New consultation</translation>
    </message>
    <message>
        <source>Sök i konsultationer</source>
        <translation>Search consultations</translation>
    </message>
    <message>
        <source>Sök i text, syfte, nummer …  (Ctrl+K)</source>
        <translation>Search text, purpose, number …  (Ctrl+K)</translation>
    </message>
    <message>
        <source>Samtycke eller avidentifierat</source>
        <translation>Consent or de-identified</translation>
    </message>
    <message>
        <source>Delningsläge</source>
        <translation>Sharing state</translation>
    </message>
    <message>
        <source>Målgrupp</source>
        <translation>Target group</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>Rensa</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Här samlas dina konsultationer</source>
        <translation>Your consultations are gathered here</translation>
    </message>
    <message>
        <source>Skriv den första. Du väljer först om den är med samtycke eller avidentifierad.</source>
        <translation>Write the first one. You first choose whether it is with consent or de-identified.</translation>
    </message>
    <message>
        <source>Ingen konsultation passar sökningen</source>
        <translation>No consultation fits the search</translation>
    </message>
    <message>
        <source>Rensa sökning och filter</source>
        <translation>Clear search and filters</translation>
    </message>
    <message>
        <source>välj</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>öppna</source>
        <translation>open</translation>
    </message>
    <message>
        <source>filtrera</source>
        <translation>filter</translation>
    </message>
    <message>
        <source>{n} av {m} konsultationer</source>
        <translation>{n} of {m} consultations</translation>
    </message>
    <message>
        <source>En konsultation</source>
        <translation>One consultation</translation>
    </message>
    <message>
        <source>”{words}” finns inte bland godkända texter.</source>
        <translation>“{words}” is not among approved texts.</translation>
    </message>
    <message>
        <source>Filter: {filters}.</source>
        <translation>Filters: {filters}.</translation>
    </message>
    <message>
        <source>Namn och orter är ofta borttagna. Utkast söks aldrig igenom.</source>
        <translation>Names and places have often been removed. Drafts are never searched.</translation>
    </message>
</context>
<context>
    <name>CustodyDialog</name>
    <message>
        <source>Ändra vårdnad, {name}</source>
        <translation>Change custody, {name}</translation>
    </message>
    <message>
        <source>Vad gäller nu?</source>
        <translation>What applies now?</translation>
    </message>
    <message>
        <source>Varför ändras det?</source>
        <translation>Why is it changed?</translation>
    </message>
    <message>
        <source>Vårdnaden har ändrats</source>
        <translation>Custody has changed</translation>
    </message>
    <message>
        <source>Det var fel antecknat</source>
        <translation>It was noted wrongly</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Välj det som gäller nu.</source>
        <translation>Choose what applies now.</translation>
    </message>
    <message>
        <source>Välj varför det ändras.</source>
        <translation>Choose why it is changed.</translation>
    </message>
    <message>
        <source>Barnets samtycken upphör när du sparar. Alla som bestämmer frågas då på nytt.</source>
        <translation>The child&apos;s consents end when you save. Everyone who decides is then asked again.</translation>
    </message>
    <message>
        <source>Samtyckena står kvar. Rättelsen syns i loggen.</source>
        <translation>The consents remain. The correction is shown in the log.</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>Besluta</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Så här lyder beslutet. När det är fattat kan inget i begäran ändras.</source>
        <translation>This is how the decision reads. Once it is made nothing in the request can be changed.</translation>
    </message>
    <message>
        <source>Beslutets text</source>
        <translation>The decision&apos;s text</translation>
    </message>
    <message>
        <source>Egen mening om skälen</source>
        <translation>A sentence of your own on the reasons</translation>
    </message>
    <message>
        <source>Skrivs in i beslutet som den står. Nämn inget som är maskat.</source>
        <translation>Put in the decision as it stands. Name nothing that is masked.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Fatta beslutet</source>
        <translation>Make the decision</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>{n} av {m} granskade</source>
        <translation>{n} of {m} reviewed</translation>
    </message>
    <message>
        <source>Godkända säkra förslag: {n}.</source>
        <translation>Safe proposals approved: {n}.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Könet är utelämnat.</source>
        <translation>Gender is left out.</translation>
    </message>
    <message>
        <source>Könet står som du skrev det.</source>
        <translation>Gender stands as you wrote it.</translation>
    </message>
    <message>
        <source>Välj orden i originalet (pilar, Skift+pil eller musen) och tryck M igen.</source>
        <translation>Choose the words in the original (arrows, Shift+arrow or the mouse) and press M again.</translation>
    </message>
</context>
<context>
    <name>DeidentifiedPanel</name>
    <message>
        <source>Vad som kan peka ut någon</source>
        <translation>What can point at someone</translation>
    </message>
    <message>
        <source>Behöver granskas</source>
        <translation>Needs review</translation>
    </message>
    <message>
        <source>Sök igen</source>
        <translation>Search again</translation>
    </message>
    <message>
        <source>Kan peka ut någon</source>
        <translation>Can point at someone</translation>
    </message>
    <message>
        <source>Ser du något mer? Ställ markören i ordet och tryck Ctrl+M.</source>
        <translation>Do you see anything more? Put the cursor in the word and press Ctrl+M.</translation>
    </message>
    <message>
        <source>Risk att känna igen</source>
        <translation>Risk of recognition</translation>
    </message>
    <message>
        <source>Granska och avidentifiera</source>
        <translation>Review and de-identify</translation>
    </message>
    <message>
        <source>Skriv fritt. Texten söks igenom medan du skriver.</source>
        <translation>Write freely. The text is searched as you write.</translation>
    </message>
    <message>
        <source>Uppskattas när det finns text.</source>
        <translation>Estimated when there is text.</translation>
    </message>
    <message>
        <source>Ett ställe kan peka ut någon. Granska det innan något lämnas.</source>
        <translation>One place can point at someone. Review it before anything leaves.</translation>
    </message>
    <message>
        <source>{n} ställen kan peka ut någon. Granska dem innan något lämnas.</source>
        <translation>{n} places can point at someone. Review them before anything is given.</translation>
    </message>
    <message>
        <source>Inget är hittat än. Läs igenom själv vid granskningen.</source>
        <translation>Nothing is found yet. Read through yourself at the review.</translation>
    </message>
    <message>
        <source>Med förslagen. {basis}</source>
        <translation>With the proposals. {basis}</translation>
    </message>
    <message>
        <source>Sökningen fungerar inte</source>
        <translation>The search does not work</translation>
    </message>
    <message>
        <source>Texten sparas som vanligt. Inget kan godkännas förrän sökningen fungerar igen.</source>
        <translation>The text is saved as usual. Nothing can be approved until the search works again.</translation>
    </message>
    <message>
        <source>Kan inte uppskattas nu.</source>
        <translation>Cannot be estimated now.</translation>
    </message>
</context>
<context>
    <name>DeputiesPage</name>
    <message>
        <source>Ansvar och frånvaro</source>
        <translation>Responsibility and absence</translation>
    </message>
    <message>
        <source>Det du har ansvar för öppnar bara du, din ersättare och den som tar över.</source>
        <translation>What you are responsible for is opened by you, your deputy and who takes over, and nobody else.</translation>
    </message>
    <message>
        <source>Min ersättare</source>
        <translation>My deputy</translation>
    </message>
    <message>
        <source>Kollega</source>
        <translation>Colleague</translation>
    </message>
    <message>
        <source>Välj kollega</source>
        <translation>Choose a colleague</translation>
    </message>
    <message>
        <source>Från och med</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>Up to and including</translation>
    </message>
    <message>
        <source>Utse ersättare</source>
        <translation>Appoint deputy</translation>
    </message>
    <message>
        <source>När en kollega är borta utan ersättare</source>
        <translation>When a colleague is away without a deputy</translation>
    </message>
    <message>
        <source>Två personer kan öppna det hen har ansvar för, en av er är chef. Det står i loggen.</source>
        <translation>Two people can open what they are responsible for, one of you is a manager. It stands in the log.</translation>
    </message>
    <message>
        <source>Öppna i frånvaro …</source>
        <translation>Open in an absence …</translation>
    </message>
    <message>
        <source>Ett barn</source>
        <translation>One child</translation>
    </message>
    <message>
        <source>Barn</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Välj barn</source>
        <translation>Choose a child</translation>
    </message>
    <message>
        <source>Fast ersättare för barnet</source>
        <translation>Lasting deputy for the child</translation>
    </message>
    <message>
        <source>Ingen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Överlämna …</source>
        <translation>Hand over …</translation>
    </message>
    <message>
        <source>Byte av skola …</source>
        <translation>Change of school …</translation>
    </message>
    <message>
        <source>Loggutdrag</source>
        <translation>Log extract</translation>
    </message>
    <message>
        <source>Mina skolor</source>
        <translation>My schools</translation>
    </message>
    <message>
        <source>Skolor</source>
        <translation>Schools</translation>
    </message>
    <message>
        <source>Spara skolor</source>
        <translation>Save schools</translation>
    </message>
    <message>
        <source>Flera skolor skiljs åt med komma. Kollegor ser dem när ett barn ska överlämnas.</source>
        <translation>Separate several schools by commas. Colleagues see them when a child is to be handed over.</translation>
    </message>
    <message>
        <source>Ingen kollega finns i valvet än. Administratören lägger till under Inställningar, Användare.</source>
        <translation>There is no colleague in the vault yet. The administrator adds one under Settings, Users.</translation>
    </message>
    <message>
        <source>{who} ersätter mig</source>
        <translation>{who} acts for me</translation>
    </message>
    <message>
        <source>Jag ersätter {who}</source>
        <translation>I act for {who}</translation>
    </message>
    <message>
        <source>{first} till och med {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>Avsluta</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Avsluta ersättningen, {who}</source>
        <translation>End the deputyship, {who}</translation>
    </message>
    <message>
        <source>Välj ett barn för att se vem som har ansvaret och för att lämna över det.</source>
        <translation>Choose a child to see who is responsible and to hand it over.</translation>
    </message>
    <message>
        <source>Du har inget barn i valvet att lämna över.</source>
        <translation>You have no child in the vault to hand over.</translation>
    </message>
    <message>
        <source>ingen</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>Ansvarig: {owner}.</source>
        <translation>Responsible: {owner}.</translation>
    </message>
    <message>
        <source>Skola: {school}.</source>
        <translation>School: {school}.</translation>
    </message>
    <message>
        <source>Ingen kollega finns att lämna över till.</source>
        <translation>There is no colleague to hand over to.</translation>
    </message>
    <message>
        <source>Sparat.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Överlämnat. Kollegan får veta det nästa gång.</source>
        <translation>Handed over. The colleague is told next time.</translation>
    </message>
    <message>
        <source>Bytet är antecknat. Fråga familjen på nytt om något ska följa med.</source>
        <translation>The change is noted. Ask the family anew if something is to follow.</translation>
    </message>
    <message>
        <source>Ersättare är utsedd till och med {day}.</source>
        <translation>A deputy is appointed until {day}.</translation>
    </message>
    <message>
        <source>Öppnat. Den som är borta får veta det nästa gång.</source>
        <translation>Opened. Who is away is told next time.</translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message>
        <source>Regel</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Programmets grund</source>
        <translation>The program&apos;s ground</translation>
    </message>
    <message>
        <source>Grund</source>
        <translation>Ground</translation>
    </message>
</context>
<context>
    <name>DocumentRequestPage</name>
    <message>
        <source>Begäran om handling</source>
        <translation>Request for documents</translation>
    </message>
    <message>
        <source>Ny begäran …</source>
        <translation>New request …</translation>
    </message>
    <message>
        <source>Alla begäranden</source>
        <translation>All requests</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Kom in</source>
        <translation>Came in</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Begärt</source>
        <translation>Asked for</translation>
    </message>
    <message>
        <source>Begäranden</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Ingen begäran</source>
        <translation>No request</translation>
    </message>
    <message>
        <source>Vem som helst får begära en handling, utan att säga vem hen är eller varför.</source>
        <translation>Anyone may ask for a document, without saying who they are or why.</translation>
    </message>
    <message>
        <source>Svara skyndsamt. Fråga inte vem eller varför.</source>
        <translation>Answer promptly. Do not ask who or why.</translation>
    </message>
    <message>
        <source>Utredning, lämnad</source>
        <translation>Investigation, given</translation>
    </message>
    <message>
        <source>Utredning (SoL 20 kap. 6 §)</source>
        <translation>Investigation (SoL 20 kap. 6 §)</translation>
    </message>
    <message>
        <source>Pågår</source>
        <translation>Going on</translation>
    </message>
    <message>
        <source>Avgjord, inte lämnad</source>
        <translation>Decided, not given</translation>
    </message>
    <message>
        <source>Avgjord och lämnad</source>
        <translation>Decided and given</translation>
    </message>
    <message>
        <source>Handlingar</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Genomgången</source>
        <translation>Gone through</translation>
    </message>
    <message>
        <source>Handlingar i begäran</source>
        <translation>Documents of the request</translation>
    </message>
    <message>
        <source>Sök handlingar …</source>
        <translation>Find documents …</translation>
    </message>
    <message>
        <source>Besluta …</source>
        <translation>Decide …</translation>
    </message>
    <message>
        <source>Spara maskad kopia …</source>
        <translation>Save masked copy …</translation>
    </message>
    <message>
        <source>Spara beslutet …</source>
        <translation>Save the decision …</translation>
    </message>
    <message>
        <source>Lämna till utredningen …</source>
        <translation>Give to the investigation …</translation>
    </message>
    <message>
        <source>Utredningen inleddes {day}. Det som kan ha betydelse ska lämnas, också när familjen har sagt nej. Välj bort det som inte har med saken att göra.</source>
        <translation>The investigation was opened on {day}. What may matter is to be given, also when the family has said no. Leave out what has nothing to do with the matter.</translation>
    </message>
    <message>
        <source>Pröva varje textställe. En chef beslutar. Paragraferna om hur man överklagar har inte kunnat läsas i sin helhet. Låt juristen kontrollera dem ({laws}).</source>
        <translation>Judge each passage. A manager decides. The paragraphs on how to appeal could not be read whole. Let the lawyer check them ({laws}).</translation>
    </message>
    <message>
        <source>En chef beslutar.</source>
        <translation>A manager decides.</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Ja, nämns inte</source>
        <translation>Yes, not told of</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Beslutet är fattat.</source>
        <translation>The decision is made.</translation>
    </message>
    <message>
        <source>Spara som PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Sparad. Utlämnandet står i loggen.</source>
        <translation>Saved. The release stands in the log.</translation>
    </message>
    <message>
        <source>Reglerna säger nej. Inget har lämnats.</source>
        <translation>The rules say no. Nothing has been given.</translation>
    </message>
    <message>
        <source>Lämnad till utredningen. Utlämnandet står i loggen.</source>
        <translation>Given to the investigation. The release stands in the log.</translation>
    </message>
</context>
<context>
    <name>DraftDeeds</name>
    <message>
        <source>Det du skriver finns kvar på skärmen. Programmet försöker igen var tionde sekund.</source>
        <translation>What you write stays on the screen. The program tries again every ten seconds.</translation>
    </message>
    <message>
        <source>Utkastet kunde inte sparas.</source>
        <translation>The draft could not be saved.</translation>
    </message>
    <message>
        <source>Släng utkastet?</source>
        <translation>Discard the draft?</translation>
    </message>
    <message>
        <source>Det du har skrivit förstörs och går inte att få tillbaka.</source>
        <translation>What you have written is destroyed and cannot be had back.</translation>
    </message>
    <message>
        <source>Släng utkastet</source>
        <translation>Discard the draft</translation>
    </message>
</context>
<context>
    <name>EditMenu</name>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Klipp ut</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Kopiera inom programmet</source>
        <translation>Copy inside the program</translation>
    </message>
    <message>
        <source>Klistra in</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Markera allt</source>
        <translation>Select all</translation>
    </message>
</context>
<context>
    <name>EditTextsDialog</name>
    <message>
        <source>Ändra sammanfattningen</source>
        <translation>Change the summary</translation>
    </message>
    <message>
        <source>Skriv fritt. Det du skriver söks igenom på nytt innan något kan godkännas.</source>
        <translation>Write freely. What you write is searched anew before anything can be approved.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Använd ändringarna</source>
        <translation>Use the changes</translation>
    </message>
</context>
<context>
    <name>Effects</name>
    <message>
        <source>Välj vem som återkallar, så visas vad som händer.</source>
        <translation>Choose who withdraws, and what happens is shown.</translation>
    </message>
    <message>
        <source>Detta händer direkt</source>
        <translation>This happens at once</translation>
    </message>
    <message>
        <source>Meddela</source>
        <translation>Tell</translation>
    </message>
    <message>
        <source>Får inte längre lämnas:</source>
        <translation>May no longer be shared:</translation>
    </message>
    <message>
        <source>Inget av detta får lämnas i dag ändå. Återkallelsen gäller även när fler har svarat ja.</source>
        <translation>None of this may be given today anyway. The withdrawal holds even when more have said yes.</translation>
    </message>
    <message>
        <source>utkast</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>möte</source>
        <translation>meeting</translation>
    </message>
    <message>
        <source>konsultation</source>
        <translation>consultation</translation>
    </message>
    <message>
        <source>mötet {day}</source>
        <translation>the meeting {day}</translation>
    </message>
    <message>
        <source>Får inte längre lämnas: {what}</source>
        <translation>May no longer be handed out: {what}</translation>
    </message>
    <message>
        <source>Detta går inte att ta tillbaka</source>
        <translation>This cannot be taken back</translation>
    </message>
    <message>
        <source>Inget av det här har lämnats ut än.</source>
        <translation>None of this has been handed out yet.</translation>
    </message>
    <message>
        <source>Uppgifterna stannar hos mottagaren och skyddas av mottagarens egen sekretess.</source>
        <translation>The information stays with the receiver and is protected by the receiver&apos;s own secrecy.</translation>
    </message>
    <message>
        <source>{day}, {number} till {to}: {what}.</source>
        <translation>{day}, {number} to {to}: {what}.</translation>
    </message>
    <message>
        <source>Prata med barnet</source>
        <translation>Talk with the child</translation>
    </message>
    <message>
        <source>Meddela {to}</source>
        <translation>Tell {to}</translation>
    </message>
    <message>
        <source>Orosanmälan påverkas aldrig av ett återkallat samtycke.</source>
        <translation>A report of concern is never affected by a withdrawn consent.</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>Avsluta mötet</source>
        <translation>End the meeting</translation>
    </message>
    <message>
        <source>Inget skickas när mötet avslutas. Utdragen lämnar du själv efteråt.</source>
        <translation>Nothing is sent when the meeting ends. You hand out the extracts yourself afterwards.</translation>
    </message>
    <message>
        <source>Åtgärder utan datum: {n}.</source>
        <translation>Actions without a date: {n}.</translation>
    </message>
    <message>
        <source>Stycken eller åtgärder utan taggar, som lämnas till ingen: {n}.</source>
        <translation>Paragraphs or actions without tags, which are handed to nobody: {n}.</translation>
    </message>
    <message>
        <source>Stycken eller åtgärder om ett annat barn, som lämnas till ingen: {n}.</source>
        <translation>Paragraphs or actions about another child, which are handed to nobody: {n}.</translation>
    </message>
    <message>
        <source>Tillbaka till mötet</source>
        <translation>Back to the meeting</translation>
    </message>
    <message>
        <source>Vem som kan få ett utdrag</source>
        <translation>Who can have an extract</translation>
    </message>
    <message>
        <source>{who}: {n} av {all}</source>
        <translation>{who}: {n} of {all}</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Visa {name}</source>
        <translation>Show {name}</translation>
    </message>
    <message>
        <source>Inget underlag än. PDF eller bild, högst 25 MB. Det visas bara här i programmet.</source>
        <translation>No evidence yet. PDF or image, at most 25 MB. It is shown only here in the program.</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>{size} · ligger krypterat i valvet. Att du har öppnat det står i loggen.</source>
        <translation>{size} · lies encrypted in the vault. That you opened it stands in the log.</translation>
    </message>
    <message>
        <source>Filen går inte att visa. Den är kvar som den lades till.</source>
        <translation>The file cannot be shown. It is kept as it was added.</translation>
    </message>
    <message>
        <source>Ta bort underlaget …</source>
        <translation>Remove the evidence …</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Exportera sammanfattningen</source>
        <translation>Export the summary</translation>
    </message>
    <message>
        <source>Förbered delning</source>
        <translation>Prepare sharing</translation>
    </message>
    <message>
        <source>Förhandsvisningen är exakt det som lämnas. Inget annat följer med.</source>
        <translation>The preview is exactly what is given. Nothing else comes along.</translation>
    </message>
    <message>
        <source>Mottagare</source>
        <translation>Receivers</translation>
    </message>
    <message>
        <source>Lägg till mottagare</source>
        <translation>Add receiver</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Prövas …</source>
        <translation>Judging …</translation>
    </message>
    <message>
        <source>Ord för ord det som lämnas. I filen står de med rubriker och tabell.</source>
        <translation>Word for word what leaves. In the file it stands with headings and a table.</translation>
    </message>
    <message>
        <source>En annan användare är tillfrågad. Du kan spara texten när hen har läst den och gått med på det.</source>
        <translation>Another user has been asked. You can save the text when they have read it and agreed.</translation>
    </message>
    <message>
        <source>Frågan är ställd. Den andra personen ser den när hen låser upp.</source>
        <translation>The question has been put. The other person sees it when they unlock.</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Spara som fil …</source>
        <translation>Save as file …</translation>
    </message>
    <message>
        <source>Be en andra person</source>
        <translation>Ask a second person</translation>
    </message>
    <message>
        <source>Välj minst en mottagare.</source>
        <translation>Choose at least one receiver.</translation>
    </message>
    <message>
        <source>Uppgiften bedöms inte kunna knytas till någon enskild av den här mottagaren.</source>
        <translation>The information is judged impossible for this receiver to tie to any individual.</translation>
    </message>
    <message>
        <source>Samtycket täcker det som visas.</source>
        <translation>The consent covers what is shown.</translation>
    </message>
    <message>
        <source>Öppna samtycket</source>
        <translation>Open the consent</translation>
    </message>
    <message>
        <source>Inget får lämnas, så det finns inget att visa. Inget har lämnat datorn.</source>
        <translation>Nothing may be given, so there is nothing to show. Nothing has left the computer.</translation>
    </message>
    <message>
        <source>Avsnitt som lämnas ute, eftersom de inte får lämnas: {n}.</source>
        <translation>Sections left out, because they may not be handed out: {n}.</translation>
    </message>
    <message>
        <source>En annan användare kan gå med på att just den här texten lämnas. Inget har lämnat datorn.</source>
        <translation>Another user can agree that this very text leaves. Nothing has left the computer.</translation>
    </message>
    <message>
        <source>Inget har lämnat datorn.</source>
        <translation>Nothing has left the computer.</translation>
    </message>
    <message>
        <source>En annan användare har gått med på att den lämnas fast få barn passar.</source>
        <translation>Another user has agreed that it leaves although few children fit.</translation>
    </message>
    <message>
        <source>Får delas delvis</source>
        <translation>May be shared in part</translation>
    </message>
    <message>
        <source>Lämnas efter en skriftlig bedömning, inte på samtycke.</source>
        <translation>Leaves after a written assessment, not on consent.</translation>
    </message>
    <message>
        <source>Något gick fel.</source>
        <translation>Something went wrong.</translation>
    </message>
    <message>
        <source>Inget att lämna än</source>
        <translation>Nothing to give yet</translation>
    </message>
    <message>
        <source>sammanfattning</source>
        <translation>summary</translation>
    </message>
    <message>
        <source>utdrag</source>
        <translation>extract</translation>
    </message>
    <message>
        <source>Spara som fil</source>
        <translation>Save as file</translation>
    </message>
    <message>
        <source>Filen är sparad</source>
        <translation>The file is saved</translation>
    </message>
    <message>
        <source>{place}
Till: {to}. Utlämnandet står i loggen. Filen ligger nu utanför valvet.</source>
        <translation>{place}
To: {to}. The release stands in the log. The file is now outside the vault.</translation>
    </message>
    <message>
        <source>Filen är sparad.</source>
        <translation>The file is saved.</translation>
    </message>
</context>
<context>
    <name>ExportGrounds</name>
    <message>
        <source>{ground} får bedömas av: {roles}.</source>
        <translation>{ground} may be assessed by: {roles}.</translation>
    </message>
    <message>
        <source>Gör bedömningen …</source>
        <translation>Make the assessment …</translation>
    </message>
    <message>
        <source>Gör bedömningen: {ground}</source>
        <translation>Make the assessment: {ground}</translation>
    </message>
    <message>
        <source>{ground} är bedömd av {role}. Gäller till {day}.</source>
        <translation>{ground} is assessed by: {role}. Holds until {day}.</translation>
    </message>
    <message>
        <source>{ground} bedömdes av {role}. Den gällde till {day}.</source>
        <translation>{ground} was assessed by: {role}. It held until {day}.</translation>
    </message>
    <message>
        <source>{ground} bedömdes av {role}. Den gäller inte längre: texten eller ett svar har ändrats.</source>
        <translation>{ground} was assessed by: {role}. It no longer holds: the text or an answer has changed.</translation>
    </message>
    <message>
        <source>Återkalla bedömningen …</source>
        <translation>Withdraw the assessment …</translation>
    </message>
    <message>
        <source>Återkalla bedömningen?</source>
        <translation>Withdraw the assessment?</translation>
    </message>
    <message>
        <source>Inget mer lämnas på den. Det som redan har lämnats påverkas inte.</source>
        <translation>Nothing more leaves on it. What has already left is not affected.</translation>
    </message>
    <message>
        <source>Varför gäller den inte längre?</source>
        <translation>Why does it no longer hold?</translation>
    </message>
    <message>
        <source>Återkalla bedömningen</source>
        <translation>Withdraw the assessment</translation>
    </message>
</context>
<context>
    <name>ExtractPanel</name>
    <message>
        <source>Vem får detta utdrag?</source>
        <translation>Who gets this extract?</translation>
    </message>
    <message>
        <source>Inget stycke valt</source>
        <translation>No paragraph chosen</translation>
    </message>
    <message>
        <source>Hela protokollet, per mottagare</source>
        <translation>The whole protocol, by receiver</translation>
    </message>
    <message>
        <source>Kom det fram en misstanke om att barnet far illa? Då ska du anmäla.</source>
        <translation>Did a suspicion come up that the child is being harmed? Then you must report it.</translation>
    </message>
    <message>
        <source>Öppna anmälan</source>
        <translation>Open the report</translation>
    </message>
    <message>
        <source>{n} av {all}</source>
        <translation>{n} of {all}</translation>
    </message>
    <message>
        <source>Markerat stycke, {time}</source>
        <translation>Chosen paragraph, {time}</translation>
    </message>
    <message>
        <source>Skriv stycket</source>
        <translation>Write the paragraph</translation>
    </message>
    <message>
        <source>Då visas vem som får det.</source>
        <translation>Then you see who gets it.</translation>
    </message>
    <message>
        <source>Stycket lämnas till ingen så länge det står så.</source>
        <translation>It goes to nobody as long as it stands like this.</translation>
    </message>
    <message>
        <source>Får sägas i rummet</source>
        <translation>May be said in the room</translation>
    </message>
    <message>
        <source>Alla som är här får höra det.</source>
        <translation>Everyone here may hear it.</translation>
    </message>
    <message>
        <source>Anteckningen stannar i ditt valv.</source>
        <translation>The note stays in your vault.</translation>
    </message>
    <message>
        <source>Säg det inte högt än</source>
        <translation>Do not say it aloud yet</translation>
    </message>
</context>
<context>
    <name>FaultsBanner</name>
    <message>
        <source>Något saknas. Allt du skrivit är sparat som utkast.</source>
        <translation>Something is missing. All you have written is saved as a draft.</translation>
    </message>
    <message>
        <source>Skriv syftet.</source>
        <translation>Write the purpose.</translation>
    </message>
    <message>
        <source>Skriv frågeställningen.</source>
        <translation>Write the question.</translation>
    </message>
    <message>
        <source>Svara på frågan om barnet far illa.</source>
        <translation>Answer the question whether the child is being harmed.</translation>
    </message>
    <message>
        <source>Välj barn och samtycke.</source>
        <translation>Choose child and consent.</translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>(valfritt)</source>
        <translation>(optional)</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Syfte</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Deltagare {n}, funktion</source>
        <translation>Participant {n}, function</translation>
    </message>
    <message>
        <source>Åtgärd {n}</source>
        <translation>Action {n}</translation>
    </message>
</context>
<context>
    <name>FiguresCard</name>
    <message>
        <source>Listor och befolkning</source>
        <translation>Lists and population</translation>
    </message>
    <message>
        <source>Ändringar skrivs in i loggen</source>
        <translation>Changes are entered in the log</translation>
    </message>
    <message>
        <source>När en text har avidentifierats uppskattas hur många barn i kommunen som passar in på det som är kvar. Ju bättre siffror, desto bättre uppskattning. Den är aldrig exakt.</source>
        <translation>When a text has been de-identified, it is estimated how many children in the municipality fit what is left. The better the figures, the better the estimate. It is never exact.</translation>
    </message>
    <message>
        <source>Läser in filen</source>
        <translation>Reading the file</translation>
    </message>
    <message>
        <source>Befolkning: tabellen Folkmängd efter region, ålder (ettårsklasser) och kön ur SCB:s statistikdatabas, sparad som CSV. Skolor: en CSV med kolumnerna skola och elever. Filerna kopieras inte, bara siffrorna.</source>
        <translation>Population: the table Population by region, age (single years) and sex from Statistics Sweden&apos;s database, saved as CSV. Schools: a CSV with the columns skola and elever. The files are not copied, only the figures.</translation>
    </message>
    <message>
        <source>Läs in befolkning …</source>
        <translation>Read in population …</translation>
    </message>
    <message>
        <source>Läs in skolor …</source>
        <translation>Read in schools …</translation>
    </message>
    <message>
        <source>Bara den som har rollen administratör kan läsa in.</source>
        <translation>Only someone with the role administrator can read in.</translation>
    </message>
    <message>
        <source>Skolor läses in när befolkningen är inläst.</source>
        <translation>Schools are read in once the population has been read in.</translation>
    </message>
    <message>
        <source>Inga siffror för {name}</source>
        <translation>No figures for {name}</translation>
    </message>
    <message>
        <source>Utan siffror görs ingen uppskattning, och inget avidentifierat lämnas ut.</source>
        <translation>Without figures no estimate is made, and nothing de-identified is handed out.</translation>
    </message>
    <message>
        <source>Övningsläge: kommunen och dess siffror är påhittade.</source>
        <translation>Practice mode: the municipality and its figures are invented.</translation>
    </message>
    <message>
        <source>Försiktigt räknat från kommunens folkmängd. Läs in barn per ålder för en bättre uppskattning.</source>
        <translation>Counted cautiously from the municipality&apos;s number of inhabitants. Read in children by age for a better estimate.</translation>
    </message>
    <message>
        <source>Inga skolor inlästa.</source>
        <translation>No schools read in.</translation>
    </message>
    <message>
        <source>Elever i {n} skolor inlästa.</source>
        <translation>Pupils of {n} schools read in.</translation>
    </message>
    <message>
        <source>Läs in befolkning</source>
        <translation>Read in population</translation>
    </message>
    <message>
        <source>Läs in skolor</source>
        <translation>Read in schools</translation>
    </message>
    <message>
        <source>Siffrorna är inlästa. De gäller från nästa uppskattning.</source>
        <translation>The figures have been read in. They count from the next estimate.</translation>
    </message>
    <message>
        <source>Rad {line}: {fault}</source>
        <translation>Line {line}: {fault}</translation>
    </message>
    <message>
        <source>… och {n} till.</source>
        <translation>… and {n} more.</translation>
    </message>
</context>
<context>
    <name>FindRecordsDialog</name>
    <message>
        <source>Sök handlingar</source>
        <translation>Find documents</translation>
    </message>
    <message>
        <source>Sök på barn, nummer eller år. Sökningen står i loggen.</source>
        <translation>Search by child, number or year. The search stands in the log.</translation>
    </message>
    <message>
        <source>Barn</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Alla, och avidentifierade</source>
        <translation>All, and de-identified</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>År</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Alla år</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>Sök</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Funna handlingar</source>
        <translation>Documents found</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ta med markerade</source>
        <translation>Take those marked</translation>
    </message>
    <message>
        <source>Välj barn, nummer eller år.</source>
        <translation>Choose child, number or year.</translation>
    </message>
    <message>
        <source>Inget funnet bland det du får öppna.</source>
        <translation>Nothing found among what you may open.</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Kontrollera: det kan vara något annat.</source>
        <translation>Check: it may be something else.</translation>
    </message>
    <message>
        <source>Generalisera till</source>
        <translation>Generalise to</translation>
    </message>
    <message>
        <source>Generalisera</source>
        <translation>Generalise</translation>
    </message>
    <message>
        <source>Platshållare</source>
        <translation>Placeholder</translation>
    </message>
    <message>
        <source>Ta bort ur texten</source>
        <translation>Remove from the text</translation>
    </message>
    <message>
        <source>Behåll, kräver motivering</source>
        <translation>Keep, needs a reason</translation>
    </message>
    <message>
        <source>Godkänn och gå till nästa</source>
        <translation>Approve and go to the next</translation>
    </message>
    <message>
        <source>1 förekomst</source>
        <translation>1 occurrence</translation>
    </message>
    <message>
        <source>{n} förekomster</source>
        <translation>{n} occurrences</translation>
    </message>
    <message>
        <source>Platshållare: {word}</source>
        <translation>Placeholder: {word}</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Kvar</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Behålls</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Tas bort</source>
        <translation>Removed</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Fynd</source>
        <translation>Findings</translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>Uppgifter om konsultationen</source>
        <translation>About the consultation</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>Inte angiven</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Vad vill ni få råd om?</source>
        <translation>What do you want advice about?</translation>
    </message>
    <message>
        <source>Välj barn och samtycke …</source>
        <translation>Choose child and consent …</translation>
    </message>
    <message>
        <source>Syfte</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Barn och samtycke</source>
        <translation>Child and consent</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Sätt</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>Längd</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Målgrupp</source>
        <translation>Target group</translation>
    </message>
    <message>
        <source>Deltagare</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Byt …</source>
        <translation>Change …</translation>
    </message>
</context>
<context>
    <name>FormCards</name>
    <message>
        <source>Mötesform</source>
        <translation>Form of meeting</translation>
    </message>
    <message>
        <source>Råd eller samordning, med samtycke eller avidentifierat.</source>
        <translation>Advice or coordination, with consent or de-identified.</translation>
    </message>
    <message>
        <source>Nätverk runt barnet. Undertecknad kallelse, i god tid före mötet.</source>
        <translation>A network around the child. A signed invitation, in good time before the meeting.</translation>
    </message>
    <message>
        <source>Samordnad individuell plan (SoL 10 kap. 8 §). Familjen har samtyckt till att planen görs.</source>
        <translation>Coordinated individual plan (SoL 10 kap. 8 §). The family has consented to the plan being made.</translation>
    </message>
    <message>
        <source>Skola, socialtjänst, polis och fritid. Skriftligt samtycke, från 15 år även barnets.</source>
        <translation>School, social services, police and leisure. Written consent, from 15 the child&apos;s too.</translation>
    </message>
    <message>
        <source>Grupp eller tema. Bara antal, inga namn.</source>
        <translation>Group or theme. Numbers only, no names.</translation>
    </message>
    <message>
        <source>Elevhälsomöte. Stannar i skolan, inget lämnas ut.</source>
        <translation>Pupil health meeting. Stays in the school, nothing is handed out.</translation>
    </message>
</context>
<context>
    <name>FormatChoice</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>ODT</source>
        <translation>ODT</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>GroundDialog</name>
    <message>
        <source>Bedöm: {ground}</source>
        <translation>Assess: {ground}</translation>
    </message>
    <message>
        <source>Familjen har sagt nej. Bedömningen ändrar inte det, och nejet syns i loggen.</source>
        <translation>The family has said no. The assessment does not change that, and the no shows in the log.</translation>
    </message>
    <message>
        <source>Till: {to}</source>
        <translation>To: {to}</translation>
    </message>
    <message>
        <source>Vilka uppgifter gäller det?</source>
        <translation>Which information does it concern?</translation>
    </message>
    <message>
        <source>Högst {n} dagar. Ändras texten eller ett svar upphör bedömningen genast.</source>
        <translation>At most {n} days. If the text or an answer changes, the assessment ends at once.</translation>
    </message>
    <message>
        <source>Gäller till och med</source>
        <translation>Holds until</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Spara bedömningen</source>
        <translation>Save the assessment</translation>
    </message>
    <message>
        <source>rubriker utan svar: {n}</source>
        <translation>headings without an answer: {n}</translation>
    </message>
    <message>
        <source>vilka uppgifter det gäller</source>
        <translation>which information it concerns</translation>
    </message>
    <message>
        <source>en dag inom {n} dagar</source>
        <translation>a day within {n} days</translation>
    </message>
    <message>
        <source>Kvar: {what}.</source>
        <translation>Left: {what}.</translation>
    </message>
</context>
<context>
    <name>Grounds</name>
    <message>
        <source>Varför behöver mottagaren uppgiften?</source>
        <translation>Why does the receiver need the information?</translation>
    </message>
    <message>
        <source>Varför är det nödvändigt, och varför räcker inte mindre?</source>
        <translation>Why is it necessary, and why is less not enough?</translation>
    </message>
    <message>
        <source>Varför är det lämpligt, och vad talar emot?</source>
        <translation>Why is it suitable, and what speaks against it?</translation>
    </message>
    <message>
        <source>Vilken skada kan uppgiften göra, och för vem?</source>
        <translation>What harm can the information do, and to whom?</translation>
    </message>
    <message>
        <source>Vad har begärts, av vem och med vilket stöd?</source>
        <translation>What has been asked for, by whom and on what ground?</translation>
    </message>
    <message>
        <source>Vilken bestämmelse låter dig lämna uppgiften?</source>
        <translation>Which provision lets you give the information?</translation>
    </message>
    <message>
        <source>Varför räcker eller går det inte med samtycke?</source>
        <translation>Why is consent not enough, or not possible?</translation>
    </message>
    <message>
        <source>Vad får familjen veta, när och av vem?</source>
        <translation>What is the family told, when and by whom?</translation>
    </message>
    <message>
        <source>Vad lämnas inte ut?</source>
        <translation>What is not handed out?</translation>
    </message>
    <message>
        <source>Hur samtycke inhämtas</source>
        <translation>How consent is obtained</translation>
    </message>
    <message>
        <source>Skadeprövning (OSL 23 kap. 2 §)</source>
        <translation>Harm test (OSL 23:2)</translation>
    </message>
    <message>
        <source>Begäran från tillsyn eller revision</source>
        <translation>Request from supervision or audit</translation>
    </message>
    <message>
        <source>Avsändarens egen lag</source>
        <translation>The sender&apos;s own law</translation>
    </message>
    <message>
        <source>konsultation med samtycke</source>
        <translation>consultation with consent</translation>
    </message>
    <message>
        <source>avidentifierad konsultation</source>
        <translation>de-identified consultation</translation>
    </message>
    <message>
        <source>samtycke</source>
        <translation>consent</translation>
    </message>
    <message>
        <source>orosanmälan</source>
        <translation>concern report</translation>
    </message>
    <message>
        <source>begäran om handlingar</source>
        <translation>request for documents</translation>
    </message>
    <message>
        <source>möte</source>
        <translation>meeting</translation>
    </message>
    <message>
        <source>förteckning över utlämnanden</source>
        <translation>list of releases</translation>
    </message>
    <message>
        <source>logg</source>
        <translation>log</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Så här lyder anmälan</source>
        <translation>This is the report</translation>
    </message>
    <message>
        <source>Anmälans text</source>
        <translation>The report&apos;s text</translation>
    </message>
    <message>
        <source>Skriv ut …</source>
        <translation>Print …</translation>
    </message>
    <message>
        <source>Spara som PDF …</source>
        <translation>Save as PDF …</translation>
    </message>
    <message>
        <source>Kopiera text till kommunens formulär</source>
        <translation>Copy text for the municipality&apos;s form</translation>
    </message>
    <message>
        <source>När du har lämnat den</source>
        <translation>When you have handed it over</translation>
    </message>
    <message>
        <source>På telefon</source>
        <translation>By telephone</translation>
    </message>
    <message>
        <source>På plats</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>På papper</source>
        <translation>On paper</translation>
    </message>
    <message>
        <source>I kommunens formulär</source>
        <translation>In the municipality&apos;s form</translation>
    </message>
    <message>
        <source>Som fil</source>
        <translation>As a file</translation>
    </message>
    <message>
        <source>Hur lämnades den?</source>
        <translation>How was it handed over?</translation>
    </message>
    <message>
        <source>Anmälan är gjord</source>
        <translation>The report has been made</translation>
    </message>
    <message>
        <source>Har barnet skyddade personuppgifter: ring och kom överens om en säker väg innan du lämnar papper.</source>
        <translation>If the child&apos;s personal data are protected: call and agree on a safe way before you hand over paper.</translation>
    </message>
    <message>
        <source>Välj hur anmälan lämnades.</source>
        <translation>Choose how the report was handed over.</translation>
    </message>
    <message>
        <source>Gjord {time}: {way}</source>
        <translation>Made {time}: {way}</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Överlämna {name}</source>
        <translation>Hand over {name}</translation>
    </message>
    <message>
        <source>Kollegan tar över ansvaret och får veta det nästa gång. Du kan sedan inte öppna barnet.</source>
        <translation>The colleague takes over and is told next time. You cannot open the child afterwards.</translation>
    </message>
    <message>
        <source>Samtycken: {n}</source>
        <translation>Consents: {n}</translation>
    </message>
    <message>
        <source>Konsultationer: {n}. Åtgärder kvar: {actions}</source>
        <translation>Consultations: {n}. Actions left: {actions}</translation>
    </message>
    <message>
        <source>Utkast: {n}</source>
        <translation>Drafts: {n}</translation>
    </message>
    <message>
        <source>Händelser i loggutdraget: {n}</source>
        <translation>Events in the log extract: {n}</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Välj kollega</source>
        <translation>Choose a colleague</translation>
    </message>
    <message>
        <source>Har kollegan ett annat valv: exportera det som får lämnas i stället.</source>
        <translation>If the colleague has another vault: export what may be given instead.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Överlämna</source>
        <translation>Hand over</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message>
        <source>Utskriven {time}. Hämta papperet genast.</source>
        <translation>Printed {time}. Fetch the paper at once.</translation>
    </message>
    <message>
        <source>Skrivaren tog inte emot.</source>
        <translation>The printer did not take it.</translation>
    </message>
    <message>
        <source>Texten ligger i urklipp i en minut. Klistra in den i kommunens formulär.</source>
        <translation>The text lies on the clipboard for a minute. Paste it into the municipality&apos;s form.</translation>
    </message>
    <message>
        <source>Urklipp tog inte emot texten.</source>
        <translation>The clipboard did not take the text.</translation>
    </message>
    <message>
        <source>skrivelse</source>
        <translation>letter</translation>
    </message>
    <message>
        <source>Spara som PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Sparad: {place}. Filen ligger utanför valvet.</source>
        <translation>Saved: {place}. The file lies outside the vault.</translation>
    </message>
</context>
<context>
    <name>HarmStrip</name>
    <message>
        <source>Finns misstanke att barnet far illa?</source>
        <translation>Is there suspicion that the child is being harmed?</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Vet inte</source>
        <translation>Do not know</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Svara på frågan.</source>
        <translation>Answer the question.</translation>
    </message>
    <message>
        <source>Öppna orosanmälan</source>
        <translation>Open the concern report</translation>
    </message>
    <message>
        <source>Misstanke räcker, den behöver inte vara styrkt (SoL 19 kap. 1 §). Fråga om just detta. Är du fortfarande osäker när samtalet är slut: ta det med rektor i dag.</source>
        <translation>Suspicion is enough, it need not be proved (SoL 19 kap. 1 §). Ask about just this. If you are still unsure when the talk is over: take it up with the head teacher today.</translation>
    </message>
    <message>
        <source>Gör en orosanmälan till socialnämndens mottagning nu. Ring först, skriv efteråt.</source>
        <translation>Make a report of concern to the social welfare board&apos;s intake now. Call first, write afterwards.</translation>
    </message>
    <message>
        <source>Samtycke, granskning eller delning behövs inte och får inte vänta in (SoL 19 kap. 1 §). Säg: ”Vi begär information enligt 19 kap. 6 § socialtjänstlagen.” Vid misstanke om våld, övergrepp eller hedersförtryck: berätta inte för vårdnadshavarna först, fråga mottagningen. Är det akut fara: ring 112.</source>
        <translation>Consent, review or sharing is not needed and may not be waited for (SoL 19 kap. 1 §). Say: “Vi begär information enligt 19 kap. 6 § socialtjänstlagen.” At suspicion of violence, abuse or honour-related oppression: do not tell the guardians first, ask the intake. In acute danger: call 112.</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Hjälp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Finns i programmet och fungerar utan internet.</source>
        <translation>Is in the program and works without internet.</translation>
    </message>
    <message>
        <source>Ämnen</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Support ser aldrig innehållet i valvet. Uppge programmets version: {version}.</source>
        <translation>Support never sees what is in the vault. State the program&apos;s version: {version}.</translation>
    </message>
    <message>
        <source>På sidan</source>
        <translation>On the page</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Samtycket efterfrågades {day}</source>
        <translation>Consent was asked for on {day}</translation>
    </message>
    <message>
        <source>Historiken går inte att ändra. Allt finns också i Logg.</source>
        <translation>The history cannot be changed. Everything is also in the Log.</translation>
    </message>
    <message>
        <source>Annan person</source>
        <translation>Other person</translation>
    </message>
    <message>
        <source>Återkallade per telefon</source>
        <translation>Withdrew by telephone</translation>
    </message>
    <message>
        <source>Återkallade</source>
        <translation>Withdrew</translation>
    </message>
    <message>
        <source>tolk</source>
        <translation>interpreter</translation>
    </message>
    <message>
        <source>vittne: {who}</source>
        <translation>witness: {who}</translation>
    </message>
    <message>
        <source>text uppläst eller lämnad</source>
        <translation>text read aloud or handed over</translation>
    </message>
    <message>
        <source>Blankett gjordes</source>
        <translation>Form was made</translation>
    </message>
    <message>
        <source>Förnyades med ett nytt samtycke</source>
        <translation>Renewed with a new consent</translation>
    </message>
    <message>
        <source>Förnyar ett tidigare samtycke</source>
        <translation>Renews an earlier consent</translation>
    </message>
    <message>
        <source>Upphörde: ny vårdnadshavare</source>
        <translation>Ended: new guardian</translation>
    </message>
    <message>
        <source>Upphörde: skolbyte</source>
        <translation>Ended: change of school</translation>
    </message>
    <message>
        <source>Upphörde: arbetet är avslutat</source>
        <translation>Ended: the work is finished</translation>
    </message>
    <message>
        <source>Upphörde: delades upp, en del frågas i ett eget samtycke</source>
        <translation>Ended: split, a part is asked for in a consent of its own</translation>
    </message>
    <message>
        <source>Frågar om en del av ett tidigare samtycke</source>
        <translation>Asks for a part of an earlier consent</translation>
    </message>
</context>
<context>
    <name>HowAnswered</name>
    <message>
        <source>Telefon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Hur</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Hur?</source>
        <translation>How?</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Tolk användes</source>
        <translation>An interpreter was used</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Lämnas aldrig ut.</source>
        <translation>Never handed out.</translation>
    </message>
    <message>
        <source>Välj hur du vet</source>
        <translation>Choose how you know</translation>
    </message>
    <message>
        <source>Hur vet du vem det är?</source>
        <translation>How do you know who it is?</translation>
    </message>
    <message>
        <source>Visa texten att läsa upp …</source>
        <translation>Show the text to read aloud …</translation>
    </message>
    <message>
        <source>Texten är uppläst</source>
        <translation>The text has been read aloud</translation>
    </message>
    <message>
        <source>Namn eller funktion</source>
        <translation>Name or function</translation>
    </message>
    <message>
        <source>Vem hörde svaret mer än du?</source>
        <translation>Who heard the answer besides you?</translation>
    </message>
    <message>
        <source>Underlag</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Lägg till fil …</source>
        <translation>Add a file …</translation>
    </message>
    <message>
        <source>Till exempel pärm 2 i kassaskåpet</source>
        <translation>For example binder 2 in the safe</translation>
    </message>
    <message>
        <source>eller: var ligger originalet?</source>
        <translation>or: where is the original?</translation>
    </message>
    <message>
        <source>Originalet: {where}</source>
        <translation>The original: {where}</translation>
    </message>
    <message>
        <source>hur</source>
        <translation>how</translation>
    </message>
    <message>
        <source>hur du vet vem det är</source>
        <translation>how you know who it is</translation>
    </message>
    <message>
        <source>att texten är uppläst</source>
        <translation>that the text has been read aloud</translation>
    </message>
    <message>
        <source>underlag eller var originalet ligger</source>
        <translation>evidence, or where the original is</translation>
    </message>
    <message>
        <source>Lägg till underlag</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>PDF eller bild (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>PDF or image (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
</context>
<context>
    <name>ItemDialog</name>
    <message>
        <source>Uppgift att ta upp</source>
        <translation>Something to take up</translation>
    </message>
    <message>
        <source>Skriv vad av det: ”vad ur samtalen”, inte ”kuratorssamtal”.</source>
        <translation>Write what of it: “what from the talks”, not “counselling”.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Spara uppgiften</source>
        <translation>Save the item</translation>
    </message>
    <message>
        <source>till exempel vad som hjälper på morgnarna</source>
        <translation>for example what helps in the mornings</translation>
    </message>
    <message>
        <source>Inget barn (bara arbetssätt)</source>
        <translation>No child (ways of working only)</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Tid på dagordningen</source>
        <translation>Time on the agenda</translation>
    </message>
    <message>
        <source>Barn</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Vad av det</source>
        <translation>What of it</translation>
    </message>
    <message>
        <source>Slag av uppgift</source>
        <translation>Kind of information</translation>
    </message>
    <message>
        <source>Uppgiften finns hos</source>
        <translation>Held by</translation>
    </message>
    <message>
        <source>Så står det i underlaget</source>
        <translation>As it stands in the brief</translation>
    </message>
    <message>
        <source>Handlar om</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Ingår inte för</source>
        <translation>Not included for</translation>
    </message>
    <message>
        <source>Den som inte behöver veta för syftet. Det är ditt val, inte reglernas.</source>
        <translation>Those who need not know for the purpose. It is your choice, not the rules&apos;.</translation>
    </message>
    <message>
        <source>Barnet</source>
        <translation>The child</translation>
    </message>
</context>
<context>
    <name>KeepReferenceDialog</name>
    <message>
        <source>Texten om {number} förstörs här och går inte att få tillbaka. Kvar blir en hänvisning till {system}, {case}.</source>
        <translation>The text of {number} is destroyed here and cannot be had back. What is kept is a reference to {system}, {case}.</translation>
    </message>
    <message>
        <source>Behåll bara en hänvisning</source>
        <translation>Keep only a reference</translation>
    </message>
    <message>
        <source>Gallringsbeslut eller punkt i informationshanteringsplanen</source>
        <translation>Decision on disposal, or item of the retention plan</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Förstör texten</source>
        <translation>Destroy the text</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Skapa en nyckel att underteckna med</source>
        <translation>Make a key to sign with</translation>
    </message>
    <message>
        <source>Den förvaras i valvet, låst med en egen lösenfras. Använd inte samma som till valvet.</source>
        <translation>It is kept in the vault, locked with a passphrase of its own. Do not use the vault&apos;s.</translation>
    </message>
    <message>
        <source>Vems nyckeln är</source>
        <translation>Whose key it is</translation>
    </message>
    <message>
        <source>Namn och funktion.</source>
        <translation>Name and function.</translation>
    </message>
    <message>
        <source>Nyckelns lösenfras</source>
        <translation>The key&apos;s passphrase</translation>
    </message>
    <message>
        <source>Minst 15 tecken.</source>
        <translation>At least 15 characters.</translation>
    </message>
    <message>
        <source>Samma lösenfras igen</source>
        <translation>The same passphrase again</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Skapa nyckeln</source>
        <translation>Make the key</translation>
    </message>
    <message>
        <source>Skriv vems nyckeln är.</source>
        <translation>Write whose key it is.</translation>
    </message>
    <message>
        <source>Lösenfrasen är för kort.</source>
        <translation>The passphrase is too short.</translation>
    </message>
    <message>
        <source>Lösenfraserna är inte lika.</source>
        <translation>The passphrases are not the same.</translation>
    </message>
</context>
<context>
    <name>KeyHints</name>
    <message>
        <source>byt</source>
        <translation>change</translation>
    </message>
    <message>
        <source>godkänn</source>
        <translation>approve</translation>
    </message>
    <message>
        <source>generalisera</source>
        <translation>generalise</translation>
    </message>
    <message>
        <source>platshållare</source>
        <translation>placeholder</translation>
    </message>
    <message>
        <source>ta bort</source>
        <translation>remove</translation>
    </message>
    <message>
        <source>behåll</source>
        <translation>keep</translation>
    </message>
    <message>
        <source>märk missat</source>
        <translation>mark missed</translation>
    </message>
    <message>
        <source>checklista</source>
        <translation>checklist</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Nycklar</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Återkalla en nyckel …</source>
        <translation>Withdraw a key …</translation>
    </message>
    <message>
        <source>Gäller från {first}.</source>
        <translation>Counts from {first}.</translation>
    </message>
    <message>
        <source>Den som har nyckeln är inte längre jurist i valvet.</source>
        <translation>Whoever has the key is no longer a lawyer in the vault.</translation>
    </message>
    <message>
        <source>Gällde från {first} till {last}. Återkallad av {by}:</source>
        <translation>Counted from {first} to {last}. Withdrawn by {by}:</translation>
    </message>
</context>
<context>
    <name>KeyStep</name>
    <message>
        <source>Spara din återställningsnyckel</source>
        <translation>Save your recovery key</translation>
    </message>
    <message>
        <source>Glömmer du lösenfrasen öppnar den här nyckeln valvet. Ingen annan har en kopia. Förvara den på papper, inlåst, och inte tillsammans med datorn.</source>
        <translation>If you forget the passphrase this key opens the vault. Nobody else has a copy. Keep it on paper, locked in, and not together with the computer.</translation>
    </message>
    <message>
        <source>Jag har lagt papperet på ett låst ställe, skilt från datorn.</source>
        <translation>I have put the paper in a locked place, apart from the computer.</translation>
    </message>
    <message>
        <source>Kryssa i att papperet ligger inlåst</source>
        <translation>Tick that the paper is locked in</translation>
    </message>
</context>
<context>
    <name>KnownNames</name>
    <message>
        <source>Skriv namn som programmet ska hitta i texten, också smeknamn (skilj dem åt med komma). Namnen ligger bara i utkastet. De förstörs tillsammans med originalet.</source>
        <translation>Write names the program is to find in the text, nicknames too (separated by commas). The names are in the draft alone. They are destroyed together with the original.</translation>
    </message>
    <message>
        <source>Namn att söka efter</source>
        <translation>Names to search for</translation>
    </message>
    <message>
        <source>utfälld</source>
        <translation>unfolded</translation>
    </message>
    <message>
        <source>hopfälld</source>
        <translation>folded</translation>
    </message>
</context>
<context>
    <name>LawyerKeys</name>
    <message>
        <source>Nyckeln är återkallad och gäller inte längre.</source>
        <translation>The key is withdrawn and no longer counts.</translation>
    </message>
    <message>
        <source>Nyckeln är sparad. Låt andra jämföra dess fingeravtryck.</source>
        <translation>The key is saved. Let others compare its fingerprint.</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Okänd användare</source>
        <translation>Unknown user</translation>
    </message>
    <message>
        <source>Nr</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Händelse</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Gäller</source>
        <translation>Concerns</translation>
    </message>
    <message>
        <source>Användare</source>
        <translation>User</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Logg</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Till för ansvar och kontroll, aldrig för att mäta människor.</source>
        <translation>For accountability and control, never for measuring people.</translation>
    </message>
    <message>
        <source>Begäran om handling …</source>
        <translation>Request for documents …</translation>
    </message>
    <message>
        <source>Kontrollera att loggen är orörd</source>
        <translation>Check that the log is untouched</translation>
    </message>
    <message>
        <source>Varje rad bygger på raden före. Ändras eller tas en bort så syns det.</source>
        <translation>Each row builds on the one before. If one is changed or removed it shows.</translation>
    </message>
    <message>
        <source>Händelser i loggen</source>
        <translation>Events of the log</translation>
    </message>
    <message>
        <source>Loggen är tom</source>
        <translation>The log is empty</translation>
    </message>
    <message>
        <source>Här syns allt som görs i valvet.</source>
        <translation>All that is done in the vault is seen here.</translation>
    </message>
    <message>
        <source>Vald händelse</source>
        <translation>Chosen event</translation>
    </message>
    <message>
        <source>De {n} senaste händelserna</source>
        <translation>The {n} latest events</translation>
    </message>
    <message>
        <source>Händelser: {n}</source>
        <translation>Events: {n}</translation>
    </message>
    <message>
        <source>Händelse</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Användare</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Gäller</source>
        <translation>Concerns</translation>
    </message>
    <message>
        <source>Uppgifter</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Kontrollsumma</source>
        <translation>Checksum</translation>
    </message>
    <message>
        <source>Kontrollsumma för raden före</source>
        <translation>Checksum of the row before</translation>
    </message>
    <message>
        <source>Kontrollerar loggen …</source>
        <translation>Checking the log …</translation>
    </message>
    <message>
        <source>Loggen är orörd. Kontrollerade händelser: {n}. Kontrolltalet utanför valvet stämmer.</source>
        <translation>The log is untouched. Events checked: {n}. The check value outside the vault agrees.</translation>
    </message>
    <message>
        <source>Kontrollen blev inte av.</source>
        <translation>The check did not take place.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Överallt</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Inget stoppades. F12 stoppar den avidentifierade konsultation som visas.</source>
        <translation>Nothing was stopped. F12 stops the de-identified consultation that is shown.</translation>
    </message>
    <message>
        <source>Krypterat på den här datorn</source>
        <translation>Encrypted on this computer</translation>
    </message>
    <message>
        <source>Allt är sparat, kl. {time}</source>
        <translation>All is saved, {time}</translation>
    </message>
    <message>
        <source>Låses efter {n} min utan aktivitet</source>
        <translation>Locks after {n} min without activity</translation>
    </message>
    <message>
        <source>Gå till</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>Ny konsultation</source>
        <translation>New consultation</translation>
    </message>
    <message>
        <source>Jag känner igen barnet</source>
        <translation>I recognise the child</translation>
    </message>
    <message>
        <source>Sök</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Lås</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Hjälp om sidan</source>
        <translation>Help about the page</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Nästa område</source>
        <translation>Next area</translation>
    </message>
    <message>
        <source>Föregående område</source>
        <translation>Previous area</translation>
    </message>
</context>
<context>
    <name>MarkMenu</name>
    <message>
        <source>”{words}” kan peka ut någon som</source>
        <translation>“{words}” can point at someone as</translation>
    </message>
    <message>
        <source>&amp;0   Ta bort markeringen</source>
        <translation>&amp;0   Take the mark away</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Alla i rummet</source>
        <translation>All in the room</translation>
    </message>
    <message>
        <source>samtidigt</source>
        <translation>at once</translation>
    </message>
    <message>
        <source>Vem mötet gäller</source>
        <translation>Whom the meeting concerns</translation>
    </message>
    <message>
        <source>Sammanfattning</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Samtycke från {name} ({day})</source>
        <translation>Consent from {name} ({day})</translation>
    </message>
    <message>
        <source>Inte i rummet</source>
        <translation>Not in the room</translation>
    </message>
    <message>
        <source>Sekretess­prövas</source>
        <translation>Secrecy test</translation>
    </message>
    <message>
        <source>Något saknas</source>
        <translation>Something is missing</translation>
    </message>
    <message>
        <source>Kräver samtycke</source>
        <translation>Needs consent</translation>
    </message>
    <message>
        <source>Får dela</source>
        <translation>May share</translation>
    </message>
    <message>
        <source>Ska lämnas</source>
        <translation>Must be given</translation>
    </message>
    <message>
        <source>Har uppgiften</source>
        <translation>Has it</translation>
    </message>
    <message>
        <source>Får inte</source>
        <translation>May not</translation>
    </message>
    <message>
        <source>Ingår inte</source>
        <translation>Not included</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Regionen</source>
        <translation>The region</translation>
    </message>
    <message>
        <source>Fritid</source>
        <translation>Leisure</translation>
    </message>
    <message>
        <source>Skolan</source>
        <translation>The school</translation>
    </message>
    <message>
        <source>Elevhälsan</source>
        <translation>Pupil health</translation>
    </message>
    <message>
        <source>Skolhälsovård</source>
        <translation>School nurse</translation>
    </message>
    <message>
        <source>Socialtjänst, annan</source>
        <translation>Social services, other</translation>
    </message>
    <message>
        <source>Privat utförare</source>
        <translation>Private provider</translation>
    </message>
    <message>
        <source>Privat vård</source>
        <translation>Private care</translation>
    </message>
    <message>
        <source>Boendet</source>
        <translation>The home</translation>
    </message>
    <message>
        <source>Fristående skola</source>
        <translation>Independent school</translation>
    </message>
    <message>
        <source>Annan skola</source>
        <translation>Other school</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Uppgift</source>
        <translation>Item</translation>
    </message>
</context>
<context>
    <name>MatterField</name>
    <message>
        <source>Samma ärende som</source>
        <translation>Same matter as</translation>
    </message>
    <message>
        <source>Inget tidigare</source>
        <translation>No earlier one</translation>
    </message>
</context>
<context>
    <name>MaturityDialog</name>
    <message>
        <source>Bedöm mognad, {child}</source>
        <translation>Assess maturity, {child}</translation>
    </message>
    <message>
        <source>Ett moget barn bestämmer tillsammans med vårdnadshavarna, eller själv där de inte får veta (OSL 12 kap. 3 §). Ålder är bara en ledning.</source>
        <translation>A mature child decides together with the guardians, or alone where they must not know (OSL chapter 12, section 3). Age is only a guide.</translation>
    </message>
    <message>
        <source>Mogen</source>
        <translation>Mature</translation>
    </message>
    <message>
        <source>Inte mogen</source>
        <translation>Not mature</translation>
    </message>
    <message>
        <source>Oklart</source>
        <translation>Unclear</translation>
    </message>
    <message>
        <source>Är barnet moget nog i den här frågan?</source>
        <translation>Is the child mature enough in this matter?</translation>
    </message>
</context>
<context>
    <name>MeetingBrief</name>
    <message>
        <source>Alla i rummet</source>
        <translation>All in the room</translation>
    </message>
</context>
<context>
    <name>MeetingEnding</name>
    <message>
        <source>Mötet är avslutat. Inget har skickats.</source>
        <translation>The meeting has ended. Nothing has been sent.</translation>
    </message>
</context>
<context>
    <name>MeetingExportDialog</name>
    <message>
        <source>Exportera underlag</source>
        <translation>Export briefs</translation>
    </message>
    <message>
        <source>En fil för varje mottagare. Förhandsvisningen är exakt det som lämnas.</source>
        <translation>One file for each recipient. The preview is exactly what leaves.</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Spara som fil …</source>
        <translation>Save as file …</translation>
    </message>
    <message>
        <source>Underlag</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Dagordning</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Papper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Barn</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Mottagare</source>
        <translation>Receivers</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Varje barn har sitt eget papper.</source>
        <translation>Each child has a paper of their own.</translation>
    </message>
    <message>
        <source>Prövas …</source>
        <translation>Judging …</translation>
    </message>
    <message>
        <source>Mötet har ingen mottagare än.</source>
        <translation>The meeting has no recipient yet.</translation>
    </message>
    <message>
        <source>Inget har lämnat datorn.</source>
        <translation>Nothing has left the computer.</translation>
    </message>
    <message>
        <source>Samtycket täcker det som visas.</source>
        <translation>The consent covers what is shown.</translation>
    </message>
    <message>
        <source>Får delas delvis</source>
        <translation>May be shared in part</translation>
    </message>
    <message>
        <source>Inget lämnas, så här finns inget att visa.</source>
        <translation>Nothing leaves, so there is nothing to show.</translation>
    </message>
    <message>
        <source>Något gick fel.</source>
        <translation>Something went wrong.</translation>
    </message>
    <message>
        <source>Inget att lämna</source>
        <translation>Nothing to give</translation>
    </message>
    <message>
        <source>underlag</source>
        <translation>brief</translation>
    </message>
    <message>
        <source>dagordning</source>
        <translation>agenda</translation>
    </message>
    <message>
        <source>Spara som fil</source>
        <translation>Save as file</translation>
    </message>
    <message>
        <source>Uppgifter som lämnas ute: {n}.</source>
        <translation>Pieces of information left out: {n}.</translation>
    </message>
    <message>
        <source>{place} är sparad. Utlämnandet står i loggen. Välj nästa mottagare eller stäng.</source>
        <translation>{place} is saved. The release is in the log. Choose the next recipient or close.</translation>
    </message>
    <message>
        <source>Filen är sparad.</source>
        <translation>The file is saved.</translation>
    </message>
</context>
<context>
    <name>MeetingFields</name>
    <message>
        <source>Med samtycke</source>
        <translation>With consent</translation>
    </message>
    <message>
        <source>Avidentifierat</source>
        <translation>De-identified</translation>
    </message>
    <message>
        <source>Sätt att tala</source>
        <translation>Way of speaking</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Börjar</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Längd</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Sätt</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Barn</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Välj barn</source>
        <translation>Choose a child</translation>
    </message>
    <message>
        <source>Deltagare</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Lägg till deltagare</source>
        <translation>Add participant</translation>
    </message>
    <message>
        <source>Vad som ska tas upp</source>
        <translation>What is to be taken up</translation>
    </message>
    <message>
        <source>Lägg till uppgift</source>
        <translation>Add item</translation>
    </message>
    <message>
        <source>Avidentifierade konsultationer</source>
        <translation>De-identified consultations</translation>
    </message>
    <message>
        <source>Välj konsultation</source>
        <translation>Choose consultation</translation>
    </message>
    <message>
        <source>Alla får bara sitt eget underlag.</source>
        <translation>Each gets their own brief only.</translation>
    </message>
    <message>
        <source>Tema och målgrupp</source>
        <translation>Theme and target group</translation>
    </message>
    <message>
        <source>Syfte</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Mål</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Tillsammans med barnet och vårdnadshavarna.</source>
        <translation>Together with the child and the guardians.</translation>
    </message>
    <message>
        <source>Byt till {day}</source>
        <translation>Change to {day}</translation>
    </message>
</context>
<context>
    <name>MeetingHeader</name>
    <message>
        <source>Lägg till deltagare …</source>
        <translation>Add participant …</translation>
    </message>
    <message>
        <source>Lägg till uppgift …</source>
        <translation>Add item …</translation>
    </message>
    <message>
        <source>Ändra mötet …</source>
        <translation>Change the meeting …</translation>
    </message>
    <message>
        <source>Kallelsen är skickad idag</source>
        <translation>The invitation was sent today</translation>
    </message>
    <message>
        <source>Kalenderfil …</source>
        <translation>Calendar file …</translation>
    </message>
    <message>
        <source>Till mötet</source>
        <translation>To the meeting</translation>
    </message>
    <message>
        <source>Ställ in mötet …</source>
        <translation>Cancel the meeting …</translation>
    </message>
    <message>
        <source>Mer</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Deltagare</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Lägg till deltagare</source>
        <translation>Add participant</translation>
    </message>
    <message>
        <source>Exportera underlag …</source>
        <translation>Export briefs …</translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message>
        <source>Förbered möte</source>
        <translation>Prepare meeting</translation>
    </message>
    <message>
        <source>Delning</source>
        <translation>Sharing</translation>
    </message>
    <message>
        <source>Förklaring</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Dagordning</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Underlag</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Inget möte valt</source>
        <translation>No meeting chosen</translation>
    </message>
    <message>
        <source>Välj ett möte i veckan eller listan.</source>
        <translation>Choose a meeting in the week or the list.</translation>
    </message>
    <message>
        <source>Till möten</source>
        <translation>To meetings</translation>
    </message>
    <message>
        <source>Förbered möte – {who}</source>
        <translation>Prepare meeting – {who}</translation>
    </message>
    <message>
        <source>Ska mötet ställas in?</source>
        <translation>Cancel the meeting?</translation>
    </message>
    <message>
        <source>Det står kvar i listan som inställt. Meddela deltagarna själv, programmet skickar inget.</source>
        <translation>It stays in the list as cancelled. Tell the participants yourself, the program sends nothing.</translation>
    </message>
    <message>
        <source>Ställ in mötet</source>
        <translation>Cancel the meeting</translation>
    </message>
    <message>
        <source>Behåll mötet</source>
        <translation>Keep the meeting</translation>
    </message>
    <message>
        <source>Spara kalenderfil</source>
        <translation>Save calendar file</translation>
    </message>
    <message>
        <source>Kalender (*.ics)</source>
        <translation>Calendar (*.ics)</translation>
    </message>
    <message>
        <source>Kalenderfilen är sparad. Den har inga namn.</source>
        <translation>The calendar file is saved. It has no names.</translation>
    </message>
</context>
<context>
    <name>MeetingPanel</name>
    <message>
        <source>Nytt möte</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Stäng nytt möte</source>
        <translation>Close new meeting</translation>
    </message>
    <message>
        <source>Innan kallelsen skickas</source>
        <translation>Before the invitation is sent</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Skapa kallelse</source>
        <translation>Make invitation</translation>
    </message>
    <message>
        <source>Ändra mötet</source>
        <translation>Change the meeting</translation>
    </message>
    <message>
        <source>Kallelsen kan skapas när det som saknas är på plats. Spara går ändå.</source>
        <translation>The invitation can be made when what is missing is in place. Saving works anyway.</translation>
    </message>
    <message>
        <source>Undertecknat</source>
        <translation>Signed</translation>
    </message>
</context>
<context>
    <name>MeetingRoomPage</name>
    <message>
        <source>Mötet pågår</source>
        <translation>Meeting under way</translation>
    </message>
    <message>
        <source>Visa för rummet</source>
        <translation>Show for the room</translation>
    </message>
    <message>
        <source>Exportera utdrag …</source>
        <translation>Export extracts …</translation>
    </message>
    <message>
        <source>Avsluta mötet …</source>
        <translation>End the meeting …</translation>
    </message>
    <message>
        <source>Protokoll</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>Utdrag</source>
        <translation>Extracts</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>{form} – {number}</source>
        <translation>{form} – {number}</translation>
    </message>
    <message>
        <source>Här nu {n}</source>
        <translation>Here now {n}</translation>
    </message>
</context>
<context>
    <name>MeetingRows</name>
    <message>
        <source>När</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Möte</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Deltagare</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Delningsläge</source>
        <translation>Sharing state</translation>
    </message>
</context>
<context>
    <name>Meetings</name>
    <message>
        <source>Hållet</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Inställt</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Får delas</source>
        <translation>May be shared</translation>
    </message>
    <message>
        <source>Kräver något</source>
        <translation>Needs something</translation>
    </message>
    <message>
        <source>Något får inte</source>
        <translation>Something may not</translation>
    </message>
    <message>
        <source>Stannar i skolan</source>
        <translation>Stays at school</translation>
    </message>
    <message>
        <source>Bara statistik</source>
        <translation>Statistics only</translation>
    </message>
    <message>
        <source>Inte förberett</source>
        <translation>Not prepared</translation>
    </message>
    <message>
        <source>Får inte</source>
        <translation>May not</translation>
    </message>
    <message>
        <source>I skolan</source>
        <translation>In school</translation>
    </message>
    <message>
        <source>Statistik</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>Oförberett</source>
        <translation>Unprepared</translation>
    </message>
    <message>
        <source>{n} organisationer</source>
        <translation>{n} organisations</translation>
    </message>
    <message>
        <source>En organisation</source>
        <translation>One organisation</translation>
    </message>
    <message>
        <source>Konsultationsmöte</source>
        <translation>Consultation meeting</translation>
    </message>
    <message>
        <source>Lotsmöte</source>
        <translation>Lots meeting</translation>
    </message>
    <message>
        <source>SIP</source>
        <translation>SIP</translation>
    </message>
    <message>
        <source>SSPF</source>
        <translation>SSPF</translation>
    </message>
    <message>
        <source>Familjecentral</source>
        <translation>Family centre</translation>
    </message>
    <message>
        <source>EHT</source>
        <translation>EHT</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>Möten</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Vecka</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Lista</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Visa som</source>
        <translation>Show as</translation>
    </message>
    <message>
        <source>Nytt möte</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Veckans möten</source>
        <translation>The week&apos;s meetings</translation>
    </message>
    <message>
        <source>Här samlas möten</source>
        <translation>Meetings are kept here</translation>
    </message>
    <message>
        <source>Planera ett möte, så visar programmet vad som får sägas till vem, också när alla är i rummet.</source>
        <translation>Plan a meeting, and the program shows what may be said to whom, also when all are in the room.</translation>
    </message>
    <message>
        <source>Inget möte passar urvalet</source>
        <translation>No meeting fits the selection</translation>
    </message>
    <message>
        <source>Visa alla</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Veckan före</source>
        <translation>The week before</translation>
    </message>
    <message>
        <source>Veckan efter</source>
        <translation>The week after</translation>
    </message>
    <message>
        <source>Idag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Mötesform</source>
        <translation>Form of meeting</translation>
    </message>
    <message>
        <source>Delningsläge</source>
        <translation>Sharing state</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>v. {n}, {first}–{last}</source>
        <translation>w. {n}, {first}–{last}</translation>
    </message>
    <message>
        <source>Vecka {n}. {count} möten.</source>
        <translation>Week {n}. {count} meetings.</translation>
    </message>
    <message>
        <source>Vecka {n}. Ett möte.</source>
        <translation>Week {n}. One meeting.</translation>
    </message>
    <message>
        <source>Vecka {n}. Inga möten.</source>
        <translation>Week {n}. No meetings.</translation>
    </message>
    <message>
        <source>← → dag   ↑ ↓ möte   Enter förbered   N nytt   T idag   V lista</source>
        <translation>← → day   ↑ ↓ meeting   Enter prepare   N new   T today   V list</translation>
    </message>
    <message>
        <source>↑ ↓ möte   Enter förbered   N nytt   V vecka</source>
        <translation>↑ ↓ meeting   Enter prepare   N new   V week</translation>
    </message>
    <message>
        <source>Mötet är sparat och kallelsen antecknad. Inget har lämnat datorn.</source>
        <translation>The meeting is saved and the invitation noted. Nothing has left the computer.</translation>
    </message>
    <message>
        <source>Mötet är sparat.</source>
        <translation>The meeting is saved.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Det här behöver rättas</source>
        <translation>This needs to be put right</translation>
    </message>
    <message>
        <source>Gör så här</source>
        <translation>Do this</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Något gick fel i programmet</source>
        <translation>Something went wrong in the program</translation>
    </message>
    <message>
        <source>Det du har sparat ligger kvar i valvet. Inget har lämnat datorn.</source>
        <translation>What you have saved is still in the vault. Nothing has left the computer.</translation>
    </message>
    <message>
        <source>Försök en gång till. Händer det igen: lås, öppna igen och berätta för IT.</source>
        <translation>Try once more. If it happens again: lock, open again and tell IT.</translation>
    </message>
    <message>
        <source>Uppge koden: {code} · version {version}</source>
        <translation>State the code: {code} · version {version}</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ModeChooser</name>
    <message>
        <source>Hur får ni prata om barnet?</source>
        <translation>How may you talk about the child?</translation>
    </message>
    <message>
        <source>Välj innan du skriver. Du kan byta senare utan att texten försvinner.</source>
        <translation>Choose before you write. You can change later without losing the text.</translation>
    </message>
    <message>
        <source>Avidentifierat</source>
        <translation>De-identified</translation>
    </message>
    <message>
        <source>Mottagaren får inte veta vilket barn det gäller.</source>
        <translation>The receiver may not know which child it concerns.</translation>
    </message>
    <message>
        <source>Du skriver som vanligt. Programmet markerar det som kan peka ut någon, och du granskar det.</source>
        <translation>You write as usual. The program marks what can point at someone, and you review it.</translation>
    </message>
    <message>
        <source>Bara den godkända sammanfattningen kan lämnas ut. Det du skrev från början förstörs sedan.</source>
        <translation>Only the approved summary can leave. What you first wrote is destroyed afterwards.</translation>
    </message>
    <message>
        <source>Skriv avidentifierat</source>
        <translation>Write de-identified</translation>
    </message>
    <message>
        <source>Med samtycke</source>
        <translation>With consent</translation>
    </message>
    <message>
        <source>Barnet och de som behöver samtycka har svarat, och svaren är registrerade.</source>
        <translation>The child and those who need to consent have answered, and the answers are recorded.</translation>
    </message>
    <message>
        <source>Du märker varje avsnitt med slag av uppgift. Programmet visar vem som får ta del av vad.</source>
        <translation>You mark each section with the kind of information. The program shows who may know what.</translation>
    </message>
    <message>
        <source>Det som samtycket inte täcker lämnas ute.</source>
        <translation>What the consent does not cover is left out.</translation>
    </message>
    <message>
        <source>Skriv med samtycke</source>
        <translation>Write with consent</translation>
    </message>
    <message>
        <source>Misstänker du att ett barn far illa? Då gäller orosanmälan, oavsett vad du väljer här.</source>
        <translation>Do you suspect that a child is being harmed? Then a report of concern is due, whatever you choose here.</translation>
    </message>
    <message>
        <source>Öppna orosanmälan</source>
        <translation>Open the concern report</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Navigering</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Sök</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Sök (Ctrl+K)</source>
        <translation>Search (Ctrl+K)</translation>
    </message>
    <message>
        <source>Lås</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Idag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Konsultationer</source>
        <translation>Consultations</translation>
    </message>
    <message>
        <source>Barn &amp; samtycken</source>
        <translation>Children &amp; consents</translation>
    </message>
    <message>
        <source>Samtycke</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Möten</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Förbered möte</source>
        <translation>Prepare meeting</translation>
    </message>
    <message>
        <source>Mötet pågår</source>
        <translation>Meeting under way</translation>
    </message>
    <message>
        <source>Konsultation</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Snabbkonsultation</source>
        <translation>Quick consultation</translation>
    </message>
    <message>
        <source>Konsultationen är stoppad</source>
        <translation>The consultation is stopped</translation>
    </message>
    <message>
        <source>Granska</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Orosanmälan</source>
        <translation>Concern report</translation>
    </message>
    <message>
        <source>Till akt</source>
        <translation>For the case file</translation>
    </message>
    <message>
        <source>Begäran om handling</source>
        <translation>Request for documents</translation>
    </message>
    <message>
        <source>Ansvar och frånvaro</source>
        <translation>Responsibility and absence</translation>
    </message>
    <message>
        <source>Logg</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Inställningar</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Kommunens regler</source>
        <translation>The municipality&apos;s rules</translation>
    </message>
    <message>
        <source>Hjälp</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>NewRecoveryKey</name>
    <message>
        <source>Ny återställningsnyckel</source>
        <translation>New recovery key</translation>
    </message>
    <message>
        <source>Den gamla gäller tills du har skrivit in de två grupperna och valt Byt nyckel.</source>
        <translation>The old one holds until you have typed the two groups and chosen Change key.</translation>
    </message>
    <message>
        <source>Byt nyckel</source>
        <translation>Change key</translation>
    </message>
</context>
<context>
    <name>NewRequestDialog</name>
    <message>
        <source>Ny begäran om handling</source>
        <translation>New request for documents</translation>
    </message>
    <message>
        <source>Skriv vad som begärs, med personens egna ord. Fråga inte vem hen är eller varför.</source>
        <translation>Write what is asked for, in the person&apos;s own words. Do not ask who they are or why.</translation>
    </message>
    <message>
        <source>Vem som helst</source>
        <translation>Anyone</translation>
    </message>
    <message>
        <source>Socialnämnden, i en utredning</source>
        <translation>The social board, in an investigation</translation>
    </message>
    <message>
        <source>Vem begär</source>
        <translation>Who asks</translation>
    </message>
    <message>
        <source>Vad begärs?</source>
        <translation>What is asked for?</translation>
    </message>
    <message>
        <source>Kom in</source>
        <translation>Came in</translation>
    </message>
    <message>
        <source>Hur svaret lämnas</source>
        <translation>How the answer is given</translation>
    </message>
    <message>
        <source>Utredningen inleddes</source>
        <translation>Investigation opened</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Skriv in</source>
        <translation>Write down</translation>
    </message>
</context>
<context>
    <name>NewUser</name>
    <message>
        <source>Lägg till användare</source>
        <translation>Add user</translation>
    </message>
    <message>
        <source>Låt den nya användaren själv skriva sin lösenfras.</source>
        <translation>Let the new user type the passphrase.</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Minst 15 tecken.</source>
        <translation>At least 15 characters.</translation>
    </message>
    <message>
        <source>Samma lösenfras igen</source>
        <translation>The same passphrase again</translation>
    </message>
    <message>
        <source>Funktion</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>Roller</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Skriv ett namn.</source>
        <translation>Write a name.</translation>
    </message>
</context>
<context>
    <name>NoticeDialog</name>
    <message>
        <source>barnet</source>
        <translation>the child</translation>
    </message>
    <message>
        <source>Prata med barnet</source>
        <translation>Talk with the child</translation>
    </message>
    <message>
        <source>Meddela {to}</source>
        <translation>Tell {to}</translation>
    </message>
    <message>
        <source>Säg inte vem som återkallade eller varför.</source>
        <translation>Do not say who withdrew or why.</translation>
    </message>
    <message>
        <source>Meddelandets ord</source>
        <translation>The words of the notice</translation>
    </message>
    <message>
        <source>Lämnat den</source>
        <translation>Given on</translation>
    </message>
    <message>
        <source>Sätt</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>Programmet skickar inget. Du lämnar meddelandet själv.</source>
        <translation>The program sends nothing. You give the notice yourself.</translation>
    </message>
    <message>
        <source>Inte än</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Meddelandet är lämnat</source>
        <translation>The notice has been given</translation>
    </message>
</context>
<context>
    <name>NoticesCard</name>
    <message>
        <source>Prata med barnet</source>
        <translation>Talk with the child</translation>
    </message>
    <message>
        <source>Lämnat {day}</source>
        <translation>Given {day}</translation>
    </message>
    <message>
        <source>Väntar på att du lämnar det</source>
        <translation>Waits for you to give it</translation>
    </message>
    <message>
        <source>Visa …</source>
        <translation>Show …</translation>
    </message>
    <message>
        <source>Visa meddelandet till {to}</source>
        <translation>Show the notice to {to}</translation>
    </message>
</context>
<context>
    <name>OpenReasonDialog</name>
    <message>
        <source>Varför öppnar du?</source>
        <translation>Why do you open?</translation>
    </message>
    <message>
        <source>Uppgifterna är skyddade. Skälet skrivs in i loggen tillsammans med ditt namn.</source>
        <translation>The information is protected. The reason is entered in the log together with your name.</translation>
    </message>
    <message>
        <source>Möte</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Konsultation</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Samtycke</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Utlämnande</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Jag ersätter en kollega</source>
        <translation>I stand in for a colleague</translation>
    </message>
    <message>
        <source>Rättelse</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Tillsyn</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>Ett samtal eller ett papper är ofta säkrare än en fil när något om barnet ska lämnas.</source>
        <translation>A conversation or a paper is often safer than a file when something about the child is to be given.</translation>
    </message>
    <message>
        <source>Välj skäl</source>
        <translation>Choose a reason</translation>
    </message>
    <message>
        <source>Skäl</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>OptionalDay</name>
    <message>
        <source>Ta bort: {what}</source>
        <translation>Remove: {what}</translation>
    </message>
</context>
<context>
    <name>OwnCasesDialog</name>
    <message>
        <source>Egna fall</source>
        <translation>Own cases</translation>
    </message>
    <message>
        <source>Frågor med det svar kommunens jurist väntar sig. De körs varje gång ett utkast provkörs.</source>
        <translation>Questions with the answer the municipality&apos;s lawyer expects. They run in every trial of a draft.</translation>
    </message>
    <message>
        <source>Väntat svar</source>
        <translation>Expected answer</translation>
    </message>
    <message>
        <source>Vad det gäller</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>Inga egna fall än. Lägg dem i en mapp med undermapparna permitted, forbidden, needs och duty, en fil för varje fall, och läs in mappen.</source>
        <translation>No own cases yet. Put them in a folder with the subfolders permitted, forbidden, needs and duty, one file for each case, and read in the folder.</translation>
    </message>
    <message>
        <source>Läs in en mapp …</source>
        <translation>Read in a folder …</translation>
    </message>
    <message>
        <source>Ta bort fallet …</source>
        <translation>Remove the case …</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Läs in egna fall</source>
        <translation>Read in own cases</translation>
    </message>
    <message>
        <source>Ta bort fallet?</source>
        <translation>Remove the case?</translation>
    </message>
    <message>
        <source>Utkast prövas då inte längre mot det. Filen du läste in finns kvar där den ligger.</source>
        <translation>Drafts are then no longer tried against it. The file you read in stays where it is.</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Behåll</source>
        <translation>Keep</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Förhandsvisning</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>ParagraphRow</name>
    <message>
        <source>Stycke {time}</source>
        <translation>Paragraph {time}</translation>
    </message>
    <message>
        <source>Barn</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Slag av uppgift</source>
        <translation>Kind of information</translation>
    </message>
    <message>
        <source>Källa</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Egna ord</source>
        <translation>Own words</translation>
    </message>
    <message>
        <source>Prövas …</source>
        <translation>Being judged …</translation>
    </message>
</context>
<context>
    <name>ParentCallsDialog</name>
    <message>
        <source>Någon ringer om {child}</source>
        <translation>Someone calls about {child}</translation>
    </message>
    <message>
        <source>En återkallelse gäller genast och behöver inget skäl. Fråga inte varför.</source>
        <translation>A withdrawal applies at once and needs no reason. Do not ask why.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Registrera svar i stället …</source>
        <translation>Register an answer instead …</translation>
    </message>
    <message>
        <source>Återkalla nu</source>
        <translation>Withdraw now</translation>
    </message>
    <message>
        <source>Vem ringer?</source>
        <translation>Who is calling?</translation>
    </message>
    <message>
        <source>Inte angivet</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Hur vet du vem det är?</source>
        <translation>How do you know who it is?</translation>
    </message>
    <message>
        <source>Vad återkallas?</source>
        <translation>What is withdrawn?</translation>
    </message>
    <message>
        <source>Personen har inget ja kvar att återkalla. Varje nej gäller.</source>
        <translation>The person has no yes left to withdraw. Every no holds.</translation>
    </message>
    <message>
        <source>Välj vem som ringer, så visas vad som händer.</source>
        <translation>Choose who is calling, and what happens is shown.</translation>
    </message>
</context>
<context>
    <name>ParticipantDialog</name>
    <message>
        <source>Lägg till deltagare</source>
        <translation>Add participant</translation>
    </message>
    <message>
        <source>Ange organisation och funktion. Namn på den som deltar behövs inte.</source>
        <translation>State organisation and function. The name of the participant is not needed.</translation>
    </message>
    <message>
        <source>till exempel socialsekreterare</source>
        <translation>for example social worker</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Funktion</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>Participants</name>
    <message>
        <source>Deltagare</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Lägg till deltagare</source>
        <translation>Add participant</translation>
    </message>
</context>
<context>
    <name>PassagesCard</name>
    <message>
        <source>Textställen</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Fält</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Val</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Textställen i handlingen</source>
        <translation>Passages of the document</translation>
    </message>
    <message>
        <source>Handlingen är genomgången</source>
        <translation>The document has been gone through</translation>
    </message>
    <message>
        <source>Redan att handlingen finns är hemligt: nämn den inte i kopia eller beslut</source>
        <translation>That the document exists is secret: tell of it in neither copy nor decision</translation>
    </message>
    <message>
        <source>Lämna</source>
        <translation>Give</translation>
    </message>
    <message>
        <source>Maska</source>
        <translation>Mask</translation>
    </message>
    <message>
        <source>Paragraf att maska med</source>
        <translation>Paragraph to mask by</translation>
    </message>
    <message>
        <source>Lämna allt</source>
        <translation>Give all</translation>
    </message>
    <message>
        <source>Maska allt</source>
        <translation>Mask all</translation>
    </message>
    <message>
        <source>{source} (ej kontrollerad)</source>
        <translation>{source} (not checked)</translation>
    </message>
    <message>
        <source>Ta inte med</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>Ta inte med något</source>
        <translation>Leave all out</translation>
    </message>
    <message>
        <source>Sök handlingar först</source>
        <translation>Find documents first</translation>
    </message>
    <message>
        <source>Textställen i {number}, {day}</source>
        <translation>Passages of {number}, {day}</translation>
    </message>
    <message>
        <source>Lämnas</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Tas inte med</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Maskas, {paragraph}</source>
        <translation>Masked, {paragraph}</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Dölj lösenfrasen (Alt+V)</source>
        <translation>Hide the passphrase (Alt+V)</translation>
    </message>
    <message>
        <source>Visa lösenfrasen (Alt+V)</source>
        <translation>Show the passphrase (Alt+V)</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Vem är här?</source>
        <translation>Who is here?</translation>
    </message>
    <message>
        <source>Någon annan</source>
        <translation>Someone else</translation>
    </message>
    <message>
        <source>Någon annan kommer</source>
        <translation>Someone else comes</translation>
    </message>
    <message>
        <source>Här nu {n}</source>
        <translation>Here now {n}</translation>
    </message>
    <message>
        <source>{who} är här</source>
        <translation>{who} is here</translation>
    </message>
    <message>
        <source>Inte kallad till mötet: {who}</source>
        <translation>Not called to the meeting: {who}</translation>
    </message>
    <message>
        <source>Samtycket nämner inte den här funktionen: {who}</source>
        <translation>The consent does not name this function: {who}</translation>
    </message>
    <message>
        <source>Ta utan {who}: {what}.</source>
        <translation>Take without {who}: {what}.</translation>
    </message>
    <message>
        <source>Får höra: {what}.</source>
        <translation>May hear: {what}.</translation>
    </message>
    <message>
        <source>Lämnar rummet</source>
        <translation>Leaves the room</translation>
    </message>
    <message>
        <source>Har {who} gått ut?</source>
        <translation>Has {who} gone out?</translation>
    </message>
    <message>
        <source>Räknas som kvar tills du bekräftar. Inget mer visas eller får sägas.</source>
        <translation>Counts as still here until you confirm. Nothing more is shown or may be said.</translation>
    </message>
    <message>
        <source>Ja, har gått</source>
        <translation>Yes, has left</translation>
    </message>
    <message>
        <source>Nej, är kvar</source>
        <translation>No, still here</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>En bedömning finns om vem som inte får veta. Den personen tillfrågas inte (OSL 12 kap. 3 §).</source>
        <translation>There is an assessment of who must not know. That person is not asked (OSL chapter 12, section 3).</translation>
    </message>
    <message>
        <source>Svar …</source>
        <translation>Answer …</translation>
    </message>
    <message>
        <source>Registrera svar från {name}</source>
        <translation>Register an answer from {name}</translation>
    </message>
    <message>
        <source>Bedömd mogen i den här frågan: bestämmer tillsammans med vårdnadshavarna (OSL 12 kap. 3 §)</source>
        <translation>Assessed as mature in this matter: decides together with the guardians (OSL chapter 12, section 3)</translation>
    </message>
</context>
<context>
    <name>PhraseStep</name>
    <message>
        <source>Välj en lösenfras</source>
        <translation>Choose a passphrase</translation>
    </message>
    <message>
        <source>Minst 15 tecken. Några ord du minns är bättre än krångliga tecken. Ingen annan kan se den.</source>
        <translation>At least 15 characters. A few words you remember are better than odd characters. Nobody else can see it.</translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Samma lösenfras igen</source>
        <translation>The same passphrase again</translation>
    </message>
    <message>
        <source>Föreslå en lösenfras</source>
        <translation>Suggest a passphrase</translation>
    </message>
    <message>
        <source>Lösenfraserna är inte lika.</source>
        <translation>The passphrases are not the same.</translation>
    </message>
    <message>
        <source>Skriv upp den tills du kan den</source>
        <translation>Write it down until you know it</translation>
    </message>
</context>
<context>
    <name>PointDialog</name>
    <message>
        <source>Lägg till punkt</source>
        <translation>Add item</translation>
    </message>
    <message>
        <source>En egen rubrik står bara på din skärm. På andras dagordning blir den ett nummer.</source>
        <translation>A heading of your own stands on your screen only. On others&apos; agendas it becomes a number.</translation>
    </message>
    <message>
        <source>till exempel paus</source>
        <translation>for example a break</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Rubrik</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>Ett moget barns ja behövs från</source>
        <translation>A mature child&apos;s yes is needed from</translation>
    </message>
    <message>
        <source>Barnets ja behövs alltid från</source>
        <translation>The child&apos;s yes is always needed from</translation>
    </message>
    <message>
        <source>Lagtexten kontrolleras senast efter</source>
        <translation>The law is checked again after at most</translation>
    </message>
    <message>
        <source>Längsta giltighet för ett samtycke</source>
        <translation>Longest validity of a consent</translation>
    </message>
    <message>
        <source>Ett ja får lämnas muntligt</source>
        <translation>A yes may be given by word of mouth</translation>
    </message>
    <message>
        <source>Verksamheter som är en myndighet</source>
        <translation>Services that are one authority</translation>
    </message>
    <message>
        <source>Egna verksamhetsgrenar inom myndigheten</source>
        <translation>Branches of their own within the authority</translation>
    </message>
    <message>
        <source>Undantagsgrund: {source}</source>
        <translation>Exceptional ground: {source}</translation>
    </message>
    <message>
        <source>Grupp i regelfilen: {name}</source>
        <translation>Group in the rules file: {name}</translation>
    </message>
    <message>
        <source>På, efter bedömning</source>
        <translation>On, after an assessment</translation>
    </message>
    <message>
        <source>Av</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Ingen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Minsta grupp i avidentifierad text</source>
        <translation>Smallest group in a de-identified text</translation>
    </message>
    <message>
        <source>Påminnelse före samtyckets slut</source>
        <translation>Reminder before a consent ends</translation>
    </message>
    <message>
        <source>Till dagen i det</source>
        <translation>To the day it names</translation>
    </message>
    <message>
        <source>{n} år</source>
        <translation>{n} years</translation>
    </message>
    <message>
        <source>Föreslagen giltighet för ett samtycke</source>
        <translation>Proposed length of a consent</translation>
    </message>
    <message>
        <source>Arbetsdagar mellan kallelse och lotsmöte</source>
        <translation>Working days between the call and a guided meeting (lotsmöte)</translation>
    </message>
    <message>
        <source>Rummet får veta hur många uppgifter som är dolda</source>
        <translation>The room is told how many pieces of information are hidden</translation>
    </message>
    <message>
        <source>Vem som bedömer: {ground}</source>
        <translation>Who assesses: {ground}</translation>
    </message>
    <message>
        <source>Rubriker att besvara: {ground}</source>
        <translation>Headings to answer: {ground}</translation>
    </message>
    <message>
        <source>Parter som är myndigheter</source>
        <translation>Parties that are authorities</translation>
    </message>
    <message>
        <source>Parter vars egen sekretess inte står i reglerna</source>
        <translation>Parties whose own secrecy the rules do not hold</translation>
    </message>
    <message>
        <source>Parter som ska anmäla oro</source>
        <translation>Parties that must report concern</translation>
    </message>
    <message>
        <source>Parter som bör anmäla oro</source>
        <translation>Parties that should report concern</translation>
    </message>
    <message>
        <source>Parter som är socialnämnder</source>
        <translation>Parties that are social boards</translation>
    </message>
    <message>
        <source>Parter som är hälso- och sjukvård hos myndighet</source>
        <translation>Parties that are health care in an authority</translation>
    </message>
    <message>
        <source>Parter under en rektor</source>
        <translation>Parties under a head teacher</translation>
    </message>
    <message>
        <source>Parter som svarar efter sin egen lag</source>
        <translation>Parties that answer by their own law</translation>
    </message>
    <message>
        <source>Parter som bekämpar brott</source>
        <translation>Parties that fight crime</translation>
    </message>
    <message>
        <source>Parter i socialtjänst och vård hos myndighet</source>
        <translation>Parties in social services and authority health care</translation>
    </message>
    <message>
        <source>Parter som ger vård och omsorg</source>
        <translation>Parties that give care</translation>
    </message>
    <message>
        <source>Parter som generalklausulen når</source>
        <translation>Parties that the general clause reaches</translation>
    </message>
    <message>
        <source>Parter med starkare sekretess än mottagaren kan ha</source>
        <translation>Parties with stronger secrecy than the receiver may have</translation>
    </message>
    <message>
        <source>Parter som granskar</source>
        <translation>Parties that oversee</translation>
    </message>
    <message>
        <source>Parter som är privata utförare av socialtjänst</source>
        <translation>Parties that are private providers of social services</translation>
    </message>
    <message>
        <source>Parter som är skolor</source>
        <translation>Parties that are schools</translation>
    </message>
    <message>
        <source>Parter med tystnadsplikt i stället för sekretess</source>
        <translation>Parties with a duty of silence instead of secrecy</translation>
    </message>
    <message>
        <source>Mottagare där ingen sekretess följer med</source>
        <translation>Receivers where no secrecy follows</translation>
    </message>
    <message>
        <source>Gallringen följer kommunens dokumenthanteringsplan</source>
        <translation>Retention follows the municipality&apos;s own plan</translation>
    </message>
    <message>
        <source>Gallring, år: {kind}</source>
        <translation>Retention, years: {kind}</translation>
    </message>
    <message>
        <source>Klass: {kind}</source>
        <translation>Class: {kind}</translation>
    </message>
    <message>
        <source>Bevaras</source>
        <translation>Preserved</translation>
    </message>
    <message>
        <source>{n} barn</source>
        <translation>{n} children</translation>
    </message>
    <message>
        <source>{n} dagar</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>{n} månader</source>
        <translation>{n} months</translation>
    </message>
    <message>
        <source>{n} dagar före</source>
        <translation>{n} days before</translation>
    </message>
    <message>
        <source>{n} arbetsdagar</source>
        <translation>{n} working days</translation>
    </message>
    <message>
        <source>En dag</source>
        <translation>One day</translation>
    </message>
    <message>
        <source>En månad</source>
        <translation>One month</translation>
    </message>
    <message>
        <source>En dag före</source>
        <translation>One day before</translation>
    </message>
    <message>
        <source>En arbetsdag</source>
        <translation>One working day</translation>
    </message>
    <message>
        <source>Vårdnadshavare</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Annan person</source>
        <translation>Another person</translation>
    </message>
    <message>
        <source>Lokal regel</source>
        <translation>Local rule</translation>
    </message>
    <message>
        <source>Arkivlagen 10 §</source>
        <translation>Archives Act, section 10</translation>
    </message>
    <message>
        <source>Får delas</source>
        <translation>May be shared</translation>
    </message>
    <message>
        <source>Något saknas</source>
        <translation>Something is missing</translation>
    </message>
    <message>
        <source>Får inte</source>
        <translation>May not</translation>
    </message>
    <message>
        <source>Ska lämnas</source>
        <translation>Must be given</translation>
    </message>
    <message>
        <source>Från {sender} till {to}, {day}.</source>
        <translation>From {sender} to {to}, {day}.</translation>
    </message>
    <message>
        <source>Uppgifter: {kinds}.</source>
        <translation>Information: {kinds}.</translation>
    </message>
    <message>
        <source>Barnet är fött {day}.</source>
        <translation>The child was born on {day}.</translation>
    </message>
    <message>
        <source>Barnet</source>
        <translation>The child</translation>
    </message>
    <message>
        <source>Vårdnadshavare eller annan person</source>
        <translation>Guardian or another person</translation>
    </message>
    <message>
        <source>en person</source>
        <translation>a person</translation>
    </message>
</context>
<context>
    <name>PolicyFiles</name>
    <message>
        <source>Regelfil (*.toml)</source>
        <translation>Rules file (*.toml)</translation>
    </message>
    <message>
        <source>Läs in regelfil</source>
        <translation>Read in a rules file</translation>
    </message>
    <message>
        <source>Exportera regelfil</source>
        <translation>Export rules file</translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message>
        <source>Kommunens regler</source>
        <translation>The municipality&apos;s rules</translation>
    </message>
    <message>
        <source>Inställningar › Kommunens regler</source>
        <translation>Settings › The municipality&apos;s rules</translation>
    </message>
    <message>
        <source>Du kan läsa. Jurist eller administratör ändrar.</source>
        <translation>You can read. A lawyer or administrator makes changes.</translation>
    </message>
    <message>
        <source>Läs in regelfil …</source>
        <translation>Read in a rules file …</translation>
    </message>
    <message>
        <source>Exportera regelfil …</source>
        <translation>Export rules file …</translation>
    </message>
    <message>
        <source>Underteckna …</source>
        <translation>Sign …</translation>
    </message>
    <message>
        <source>Skillnader mot programmets regler</source>
        <translation>Differences from the program&apos;s rules</translation>
    </message>
    <message>
        <source>Ändra en regel …</source>
        <translation>Change a rule …</translation>
    </message>
    <message>
        <source>Ta bort utkastet …</source>
        <translation>Remove the draft …</translation>
    </message>
    <message>
        <source>Inga skillnader</source>
        <translation>No differences</translation>
    </message>
    <message>
        <source>Programmets regler gäller som de är.</source>
        <translation>The program&apos;s rules hold as they are.</translation>
    </message>
    <message>
        <source>Provkörning</source>
        <translation>Trial run</translation>
    </message>
    <message>
        <source>Kör fallen</source>
        <translation>Run the cases</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Fall som är körda</source>
        <translation>Cases that have been run</translation>
    </message>
    <message>
        <source>Fall som får ett annat svar</source>
        <translation>Cases that are answered differently</translation>
    </message>
    <message>
        <source>{count} fall körda: {same} oförändrade, {changed} ändrade.</source>
        <translation>{count} cases run: {same} unchanged, {changed} changed.</translation>
    </message>
    <message>
        <source>{n} blev mer öppna, läs dem två gånger</source>
        <translation>{n} became more open, read them twice</translation>
    </message>
    <message>
        <source>{n} blev mer öppna</source>
        <translation>{n} became more open</translation>
    </message>
    <message>
        <source>Kommunens regel</source>
        <translation>The municipality&apos;s rule</translation>
    </message>
    <message>
        <source>Egna fall …</source>
        <translation>Own cases …</translation>
    </message>
    <message>
        <source>Utkastet</source>
        <translation>The draft</translation>
    </message>
    <message>
        <source>Utkastet kan inte användas</source>
        <translation>The draft cannot be used</translation>
    </message>
    <message>
        <source>{n} regelfil används inte, för underskriften stämmer inte. Programmets regler gäller där.</source>
        <translation>{n} rules file is not used, because its signature does not hold. The program&apos;s rules hold there.</translation>
    </message>
    <message>
        <source>Reglerna jämfördes senast med lagtexten {day} och behöver kontrolleras igen.</source>
        <translation>The rules were last compared with the law on {day} and need to be checked again.</translation>
    </message>
    <message>
        <source>Från {day}, undertecknad av {name}. Lagtexten kontrollerad {checked}.</source>
        <translation>From {day}, signed by {name}. The law checked on {checked}.</translation>
    </message>
    <message>
        <source>{version} gäller.</source>
        <translation>{version} is in force.</translation>
    </message>
    <message>
        <source>Ingen regelfil från kommunen är i bruk. Lagtexten kontrollerad {checked}.</source>
        <translation>No rules file of the municipality is in use. The law checked on {checked}.</translation>
    </message>
    <message>
        <source>Programmets regler gäller.</source>
        <translation>The program&apos;s rules are in force.</translation>
    </message>
    <message>
        <source>Utkastet är sparat</source>
        <translation>The draft is saved</translation>
    </message>
    <message>
        <source>Ta bort utkastet?</source>
        <translation>Remove the draft?</translation>
    </message>
    <message>
        <source>Det som gäller nu ändras inte. Exportera utkastet först om du vill ha det kvar.</source>
        <translation>What is in force does not change. Export the draft first if you want to keep it.</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Behåll</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Provkörningen är avbruten. Inget har ändrats.</source>
        <translation>The trial run was stopped. Nothing has changed.</translation>
    </message>
    <message>
        <source>Ett blev mer öppet, läs det två gånger</source>
        <translation>One became more open, read it twice</translation>
    </message>
    <message>
        <source>Kör fallen för att se vilka som får ett annat svar.</source>
        <translation>Run the cases to see which are answered differently.</translation>
    </message>
    <message>
        <source>Ett utkast körs mot programmets alla fall innan det undertecknas.</source>
        <translation>A draft is run on all of the program&apos;s cases before it is signed.</translation>
    </message>
    <message>
        <source>Egna fall: {n} …</source>
        <translation>Own cases: {n} …</translation>
    </message>
    <message>
        <source>Kräver rollen jurist</source>
        <translation>Needs the role lawyer</translation>
    </message>
    <message>
        <source>{version} är undertecknad.</source>
        <translation>{version} is signed.</translation>
    </message>
    <message>
        <source>{version} är tagen i bruk.</source>
        <translation>{version} is taken into use.</translation>
    </message>
    <message>
        <source>Regelfilen är exporterad.</source>
        <translation>The rules file has been exported.</translation>
    </message>
</context>
<context>
    <name>PolicySide</name>
    <message>
        <source>Utkast</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Gäller från</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>Dagar före det bedöms efter det som gällde då.</source>
        <translation>Days before it are judged by what held then.</translation>
    </message>
    <message>
        <source>Ingen regel går under lagens golv</source>
        <translation>No rule goes below the floor of the law</translation>
    </message>
    <message>
        <source>Första dagen är i dag eller senare</source>
        <translation>The first day is today or later</translation>
    </message>
    <message>
        <source>Det finns inget utkast.</source>
        <translation>There is no draft.</translation>
    </message>
    <message>
        <source>Skapa en nyckel …</source>
        <translation>Make a key …</translation>
    </message>
    <message>
        <source>Lita på en nyckel …</source>
        <translation>Trust a key …</translation>
    </message>
    <message>
        <source>Visa alla regler …</source>
        <translation>Show all rules …</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Utkast {version}</source>
        <translation>Draft {version}</translation>
    </message>
    <message>
        <source>Ändrade fall lästa: {read} av {all}</source>
        <translation>Changed cases read: {read} of {all}</translation>
    </message>
    <message>
        <source>Ändrade fall lästa</source>
        <translation>Changed cases read</translation>
    </message>
    <message>
        <source>Alla {count} fall körda på det här utkastet</source>
        <translation>All {count} cases run on this draft</translation>
    </message>
    <message>
        <source>Alla fall körda på utkastet</source>
        <translation>All cases run on the draft</translation>
    </message>
    <message>
        <source>Ett eget fall får inte det väntade svaret</source>
        <translation>One own case does not get the expected answer</translation>
    </message>
    <message>
        <source>{n} egna fall får inte det väntade svaret</source>
        <translation>{n} own cases do not get the expected answer</translation>
    </message>
    <message>
        <source>Egna fall får det väntade svaret</source>
        <translation>Own cases get the expected answer</translation>
    </message>
    <message>
        <source>Egen nyckel att underteckna med</source>
        <translation>A key of your own to sign with</translation>
    </message>
    <message>
        <source>Kör fallen först</source>
        <translation>Run the cases first</translation>
    </message>
    <message>
        <source>Egna fall får inte det väntade svaret</source>
        <translation>Own cases do not get the expected answer</translation>
    </message>
    <message>
        <source>Läs de ändrade fallen först</source>
        <translation>Read the changed cases first</translation>
    </message>
    <message>
        <source>Välj en första dag som inte har passerat</source>
        <translation>Choose a first day that has not passed</translation>
    </message>
    <message>
        <source>Skapa en nyckel först</source>
        <translation>Make a key first</translation>
    </message>
    <message>
        <source>Undertecknas av {name}</source>
        <translation>Signed by {name}</translation>
    </message>
    <message>
        <source>Utkast, gäller från {day}</source>
        <translation>Draft, in force from {day}</translation>
    </message>
    <message>
        <source>Används inte: underskriften stämmer inte</source>
        <translation>Not used: the signature does not hold</translation>
    </message>
    <message>
        <source>Gäller nu, från {day}</source>
        <translation>In force now, from {day}</translation>
    </message>
    <message>
        <source>Gäller från {day}</source>
        <translation>In force from {day}</translation>
    </message>
    <message>
        <source>Gällde från {day}</source>
        <translation>Was in force from {day}</translation>
    </message>
    <message>
        <source>Programmets regler</source>
        <translation>The program&apos;s rules</translation>
    </message>
    <message>
        <source>Kontrollerade {day}</source>
        <translation>Checked {day}</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Hjälp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Hjälp med att låsa upp</source>
        <translation>Help with unlocking</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Övningsvalv. Här finns bara påhittade personer.</source>
        <translation>Practice vault. There are only invented people here.</translation>
    </message>
    <message>
        <source>Berätta för din chef, som avgör om kopian ska användas.</source>
        <translation>Tell your manager, who decides whether the copy is to be used.</translation>
    </message>
    <message>
        <source>Valvet är äldre än det som senast användes här</source>
        <translation>The vault is older than the one last used here</translation>
    </message>
    <message>
        <source>Lösenfrasen är den du valde när valvet skapades. Stora och små bokstäver räknas. Har du glömt den: öppna valvet med återställningsnyckeln som finns på papper. Ingen kan ta fram lösenfrasen åt dig, inte heller IT.</source>
        <translation>The passphrase is the one you chose when the vault was made. Capital and small letters count. If you have forgotten it: open the vault with the recovery key that is on paper. Nobody can find the passphrase for you, not IT either.</translation>
    </message>
    <message>
        <source>Har någon på enheten lagt tillbaka en säkerhetskopia? Då kan du fortsätta med den, och det antecknas i loggen. Det som skrevs efter kopian finns inte här. Är du osäker: fråga IT först.</source>
        <translation>Has someone at the unit put back a backup? Then you can go on with it, and it is noted in the log. What was written after the copy is not here. If unsure: ask IT first.</translation>
    </message>
    <message>
        <source>Fortsätt med kopian</source>
        <translation>Go on with the copy</translation>
    </message>
    <message>
        <source>Vänta</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>Låses om {n} sekunder. Allt är sparat. Rör musen för att fortsätta.</source>
        <translation>Locks in {n} seconds. All is saved. Move the mouse to go on.</translation>
    </message>
    <message>
        <source>Lås nu</source>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>Låser när exporten är klar.</source>
        <translation>Locks when the export is done.</translation>
    </message>
    <message>
        <source>Större text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Mindre text</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Vanlig textstorlek</source>
        <translation>Usual text size</translation>
    </message>
    <message>
        <source>Stäng programmet</source>
        <translation>Close the program</translation>
    </message>
    <message>
        <source>Textstorlek {n} %</source>
        <translation>Text size {n} %</translation>
    </message>
</context>
<context>
    <name>Projection</name>
    <message>
        <source>Datorn har bara en skärm</source>
        <translation>The computer has only one screen</translation>
    </message>
    <message>
        <source>Det som visas för rummet täcker den här. När du lämnar visningen ser alla protokollet: vänd bort eller släck skärmen först.</source>
        <translation>What is shown for the room covers this one. When you leave it everyone sees the protocol: turn away or switch off the screen first.</translation>
    </message>
    <message>
        <source>Visa för rummet</source>
        <translation>Show for the room</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ProtocolCard</name>
    <message>
        <source>Protokoll</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>Stycke</source>
        <translation>Paragraph</translation>
    </message>
    <message>
        <source>Nytt stycke</source>
        <translation>New paragraph</translation>
    </message>
    <message>
        <source>Enter nytt stycke · Ctrl+T taggar · Ctrl+Enter nästa punkt. Sparas hela tiden i ditt valv.</source>
        <translation>Enter new paragraph · Ctrl+T tags · Ctrl+Enter next point. Kept in your vault all the time.</translation>
    </message>
    <message>
        <source>Punkt {what}</source>
        <translation>Point {what}</translation>
    </message>
    <message>
        <source>Ingens egna ord</source>
        <translation>Nobody&apos;s own words</translation>
    </message>
    <message>
        <source>{name}, egna ord</source>
        <translation>{name}, own words</translation>
    </message>
    <message>
        <source>Barnets egna ord</source>
        <translation>The child&apos;s own words</translation>
    </message>
    <message>
        <source>Inget barn</source>
        <translation>No child</translation>
    </message>
</context>
<context>
    <name>ProtocolExportDialog</name>
    <message>
        <source>Exportera utdrag</source>
        <translation>Export extracts</translation>
    </message>
    <message>
        <source>minnesanteckningar</source>
        <translation>notes</translation>
    </message>
</context>
<context>
    <name>QuickConsultationPage</name>
    <message>
        <source>Snabbkonsultation</source>
        <translation>Quick consultation</translation>
    </message>
    <message>
        <source>Väljer du bara ur listorna godkänns samtalet direkt.</source>
        <translation>If you choose only from the lists, the call is approved at once.</translation>
    </message>
    <message>
        <source>Skriv mer</source>
        <translation>Write more</translation>
    </message>
    <message>
        <source>Fortsätt i det stora formuläret (Ctrl+Shift+Enter)</source>
        <translation>Go on in the full form (Ctrl+Shift+Enter)</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Jag känner igen barnet</source>
        <translation>I recognise the child</translation>
    </message>
    <message>
        <source>Samtalet är sparat som utkast.</source>
        <translation>The call is saved as a draft.</translation>
    </message>
    <message>
        <source>Spara och granska</source>
        <translation>Save and review</translation>
    </message>
    <message>
        <source>Samtalet är sparat och godkänt: {number}.</source>
        <translation>The call is saved and approved: {number}.</translation>
    </message>
    <message>
        <source>Inget är skrivet än, så inget behöver stoppas.</source>
        <translation>Nothing is written yet, so nothing needs to be stopped.</translation>
    </message>
</context>
<context>
    <name>QuickForm</name>
    <message>
        <source>Nu. Eller: i går 14:20</source>
        <translation>Now. Or: yesterday 14:20</translation>
    </message>
    <message>
        <source>Så hittar du tillbaka</source>
        <translation>How you find back</translation>
    </message>
    <message>
        <source>Den jag pratade med kan inte knyta det här till ett barn</source>
        <translation>Whoever I spoke with cannot tie this to a child</translation>
    </message>
    <message>
        <source>Pratade med</source>
        <translation>Spoke with</translation>
    </message>
    <message>
        <source>Om en vecka</source>
        <translation>In a week</translation>
    </message>
    <message>
        <source>Om {n} veckor</source>
        <translation>In {n} weeks</translation>
    </message>
    <message>
        <source>Ingen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Uppföljning</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>{what}, egna ord</source>
        <translation>{what}, own words</translation>
    </message>
    <message>
        <source>Egna ord, granskas</source>
        <translation>Own words, reviewed</translation>
    </message>
    <message>
        <source>Går i</source>
        <translation>Goes to</translation>
    </message>
    <message>
        <source>Gäller</source>
        <translation>Concerns</translation>
    </message>
    <message>
        <source>Provat hittills</source>
        <translation>Tried so far</translation>
    </message>
    <message>
        <source>Fråga</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Råd</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>Nästa steg</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Samtalet</source>
        <translation>The call</translation>
    </message>
    <message>
        <source>När</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Sätt</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>Minnesnyckel, bara för dig</source>
        <translation>Memory key, for you only</translation>
    </message>
    <message>
        <source>Skriv till exempel ”i går 14:20”, eller lämna tomt för nu.</source>
        <translation>Write for example “yesterday 14:20”, or leave empty for now.</translation>
    </message>
    <message>
        <source>Välj vem du pratade med.</source>
        <translation>Choose whom you spoke with.</translation>
    </message>
    <message>
        <source>Välj minst en.</source>
        <translation>Choose at least one.</translation>
    </message>
</context>
<context>
    <name>ReadAloudDialog</name>
    <message>
        <source>Läs upp den här texten</source>
        <translation>Read this text aloud</translation>
    </message>
    <message>
        <source>Det är samma ord som på blanketten. Det du har läst upp sparas med svaret.</source>
        <translation>These are the same words as on the form. What you have read aloud is kept with the answer.</translation>
    </message>
    <message>
        <source>Text att läsa upp</source>
        <translation>Text to read aloud</translation>
    </message>
    <message>
        <source>Inte uppläst</source>
        <translation>Not read aloud</translation>
    </message>
    <message>
        <source>Jag har läst upp allt</source>
        <translation>I have read all of it aloud</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Färre än {target} barn passar, uppskattat</source>
        <translation>Fewer than {target} children fit, estimated</translation>
    </message>
    <message>
        <source>Någon kan förstå vem det gäller. Skriv hellre mer allmänt. Behövs texten ändå: skriv varför.</source>
        <translation>Someone may understand whom it concerns. Rather write more generally. If the text is needed all the same: write why.</translation>
    </message>
    <message>
        <source>Skäl, sparas med godkännandet</source>
        <translation>Reason, kept with the approval</translation>
    </message>
    <message>
        <source>Godkänn med skälet</source>
        <translation>Approve with the reason</translation>
    </message>
    <message>
        <source>Behåll ”{word}”</source>
        <translation>Keep “{word}”</translation>
    </message>
    <message>
        <source>Uppgiften står kvar i det som lämnas ut.</source>
        <translation>The information stays in what is handed out.</translation>
    </message>
    <message>
        <source>Varför behövs uppgiften?</source>
        <translation>Why is the information needed?</translation>
    </message>
    <message>
        <source>Behåll</source>
        <translation>Keep</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>Kvitto, {number}</source>
        <translation>Receipt, {number}</translation>
    </message>
    <message>
        <source>Kvitto till</source>
        <translation>Receipt for</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Visar personens egna svar och ingen annans. Ge personen PDF:en.</source>
        <translation>Shows the person&apos;s own answers and nobody else&apos;s. Give the person the PDF.</translation>
    </message>
    <message>
        <source>Spara för program (JSON) …</source>
        <translation>Save for programs (JSON) …</translation>
    </message>
    <message>
        <source>Spara som PDF …</source>
        <translation>Save as PDF …</translation>
    </message>
    <message>
        <source>kvitto</source>
        <translation>receipt</translation>
    </message>
    <message>
        <source>Spara som fil</source>
        <translation>Save as file</translation>
    </message>
    <message>
        <source>Kvittot är sparat. Filen ligger utanför valvet.</source>
        <translation>The receipt is saved. The file is outside the vault.</translation>
    </message>
    <message>
        <source>Kvittot får inte lämnas till den här personen.</source>
        <translation>The receipt may not be given to this person.</translation>
    </message>
    <message>
        <source>Uppgifter: {what}</source>
        <translation>Information: {what}</translation>
    </message>
    <message>
        <source>Till: {to}</source>
        <translation>To: {to}</translation>
    </message>
    <message>
        <source>För: {what}</source>
        <translation>For: {what}</translation>
    </message>
    <message>
        <source>Gäller: {first} till {last}</source>
        <translation>Valid: {first} to {last}</translation>
    </message>
    <message>
        <source>Kan återkallas muntligt eller skriftligt, när som helst.</source>
        <translation>Can be withdrawn in speech or in writing, at any time.</translation>
    </message>
    <message>
        <source>Personen har inte svarat än.</source>
        <translation>The person has not answered yet.</translation>
    </message>
</context>
<context>
    <name>ReceiverDialog</name>
    <message>
        <source>Det antecknas, utan vem barnet är. Inget mer av {number} lämnas dit avidentifierat. Fråga inte vem de tror att det är.</source>
        <translation>It is noted, without who the child is. Nothing more of {number} is handed there de-identified. Do not ask who they think it is.</translation>
    </message>
    <message>
        <source>Vem känner igen barnet?</source>
        <translation>Who recognises the child?</translation>
    </message>
    <message>
        <source>Anteckna</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Receivers</name>
    <message>
        <source>Socialtjänst</source>
        <translation>Social services</translation>
    </message>
    <message>
        <source>Vård</source>
        <translation>Health care</translation>
    </message>
    <message>
        <source>Skola och förskola</source>
        <translation>School and preschool</translation>
    </message>
    <message>
        <source>Polis och åklagare</source>
        <translation>Police and prosecutor</translation>
    </message>
    <message>
        <source>Fritid och föreningar</source>
        <translation>Leisure and associations</translation>
    </message>
    <message>
        <source>Revision och tillsyn</source>
        <translation>Audit and supervision</translation>
    </message>
</context>
<context>
    <name>RecognisedPage</name>
    <message>
        <source>Konsultationen är stoppad</source>
        <translation>The consultation is stopped</translation>
    </message>
    <message>
        <source>Misstänker du att barnet far illa?</source>
        <translation>Do you suspect that the child is harmed?</translation>
    </message>
    <message>
        <source>Skyldigheten gäller dig också</source>
        <translation>The duty is yours too</translation>
    </message>
    <message>
        <source>Säg så här, om du sitter i samtal</source>
        <translation>Say this, if you are in a call</translation>
    </message>
    <message>
        <source>”Jag behöver avsluta den här konsultationen. Jag kan inte säga varför. Vänd dig till mottagningen om du är orolig för barnet.”</source>
        <translation>“I need to end this consultation. I cannot say why. Turn to the reception if you are worried about the child.”</translation>
    </message>
    <message>
        <source>Gör inte så här</source>
        <translation>Do not do this</translation>
    </message>
    <message>
        <source>Berätta inte vem du tror att det är.</source>
        <translation>Do not say whom you think it is.</translation>
    </message>
    <message>
        <source>Bekräfta inte att barnet är känt hos er.</source>
        <translation>Do not confirm that the child is known to you.</translation>
    </message>
    <message>
        <source>Sök inte upp barnet i era system för att kontrollera.</source>
        <translation>Do not look the child up in your systems to check.</translation>
    </message>
    <message>
        <source>Sekretess hos socialtjänsten, även för att någon är känd.</source>
        <translation>Secrecy in social services, also for the fact that someone is known.</translation>
    </message>
    <message>
        <source>Skyldighet att anmäla misstanke om att ett barn far illa.</source>
        <translation>Duty to report suspicion that a child is being harmed.</translation>
    </message>
    <message>
        <source>Antecknas inte: vem barnet är, vad du vet eller hur du går vidare.</source>
        <translation>Not noted: who the child is, what you know or how you go on.</translation>
    </message>
    <message>
        <source>Texten är dold</source>
        <translation>The text is hidden</translation>
    </message>
    <message>
        <source>Ingen mer text visas på den här datorn.</source>
        <translation>No more text is shown on this computer.</translation>
    </message>
    <message>
        <source>Den andra verksamheten får veta</source>
        <translation>The other organisation is told</translation>
    </message>
    <message>
        <source>Bara att konsultationen avslutades. Inte att du känner igen barnet, och inte om barnet finns hos er.</source>
        <translation>Only that the consultation ended. Not that you recognise the child, and not whether the child is known to you.</translation>
    </message>
    <message>
        <source>Stoppad kl. {time}</source>
        <translation>Stopped at {time}</translation>
    </message>
    <message>
        <source>Antecknas i Logg: tidpunkt, vem som stoppade, {number}.</source>
        <translation>Noted in the log: the time, who stopped, {number}.</translation>
    </message>
    <message>
        <source>Konsultationer</source>
        <translation>Consultations</translation>
    </message>
    <message>
        <source>Konsultationen är inte stoppad</source>
        <translation>The consultation is not stopped</translation>
    </message>
    <message>
        <source>Öppna den i listan.</source>
        <translation>Open it in the list.</translation>
    </message>
    <message>
        <source>Gå vidare</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Konsultationen är inte längre avidentifierad för dig. Texten är dold och inget mer kan läsas, kopieras eller lämnas ut. Tidpunkten är antecknad: {when}.</source>
        <translation>The consultation is no longer de-identified to you. The text is hidden and nothing more can be read, copied or handed out. The time is noted: {when}.</translation>
    </message>
    <message>
        <source>Du känner igen barnet. Bra att du stoppade.</source>
        <translation>You recognise the child. Good that you stopped.</translation>
    </message>
    <message>
        <source>Ja, jag misstänker att barnet far illa</source>
        <translation>Yes, I suspect that the child is being harmed</translation>
    </message>
    <message>
        <source>Du går till anmälan. Där skriver du vad du vet, i en egen akt. Inget följer med från texten.</source>
        <translation>You go to the report. There you write what you know, in a record of its own. Nothing follows from the text.</translation>
    </message>
    <message>
        <source>Gå till anmälan</source>
        <translation>Go to the report</translation>
    </message>
    <message>
        <source>Konsultationen är avslutad hos dig</source>
        <translation>The consultation is ended with you</translation>
    </message>
    <message>
        <source>Din ersättare eller din chef kan öppna den, om de inte känner barnet.</source>
        <translation>Your deputy or your manager can open it, if they do not know the child.</translation>
    </message>
    <message>
        <source>Konsultationen avslutas hos dig. Din ersättare eller din chef kan ta över.</source>
        <translation>The consultation ends with you. Your deputy or your manager can take over.</translation>
    </message>
    <message>
        <source>Den kan öppnas igen av den som har ansvaret, en ersättare eller en chef som inte känner barnet.</source>
        <translation>It can be opened again by whoever has it in hand, a deputy or a manager who does not know the child.</translation>
    </message>
    <message>
        <source>Nej, men jag känner igen barnet</source>
        <translation>No, but I recognise the child</translation>
    </message>
    <message>
        <source>Avsluta konsultationen</source>
        <translation>End the consultation</translation>
    </message>
    <message>
        <source>Jag är osäker på om det är samma barn</source>
        <translation>I am not sure that it is the same child</translation>
    </message>
    <message>
        <source>Prata med din chef eller med mottagningen. Texten är dold så länge.</source>
        <translation>Talk with your manager or with the reception. The text is hidden meanwhile.</translation>
    </message>
    <message>
        <source>Behåll stoppad</source>
        <translation>Keep stopped</translation>
    </message>
    <message>
        <source>Någon annan kände igen barnet och stoppade {when}. Den som inte känner igen barnet kan öppna den igen. Inget mer lämnas ut till dem som kände igen barnet.</source>
        <translation>Someone else recognised the child and stopped {when}. Whoever does not recognise the child can open it again. Nothing more is handed out to those who recognised the child.</translation>
    </message>
    <message>
        <source>Ta över</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Vem kan öppna den</source>
        <translation>Who can open it</translation>
    </message>
    <message>
        <source>{whose} har ansvaret</source>
        <translation>{whose} has it in hand</translation>
    </message>
    <message>
        <source>Öppna den igen</source>
        <translation>Open it again</translation>
    </message>
    <message>
        <source>Känner du också igen barnet: tryck F12 igen.</source>
        <translation>If you recognise the child too: press F12 again.</translation>
    </message>
    <message>
        <source>Öppna igen …</source>
        <translation>Open again …</translation>
    </message>
    <message>
        <source>Öppna konsultationen igen?</source>
        <translation>Open the consultation again?</translation>
    </message>
    <message>
        <source>En annan person kände igen barnet. Öppna bara om du själv inte gör det. Det antecknas i loggen.</source>
        <translation>Another person recognised the child. Open only if you yourself do not. It is noted in the log.</translation>
    </message>
    <message>
        <source>Öppna igen</source>
        <translation>Open again</translation>
    </message>
</context>
<context>
    <name>RecognitionCard</name>
    <message>
        <source>Känner någon igen barnet?</source>
        <translation>Does someone recognise the child?</translation>
    </message>
    <message>
        <source>Stoppad. Den som inte känner igen barnet kan ta över.</source>
        <translation>Stopped. Someone who does not recognise the child can take over.</translation>
    </message>
    <message>
        <source>Känner igen barnet: {who}. Inget mer lämnas dit avidentifierat.</source>
        <translation>Recognises the child: {who}. Nothing more is handed there de-identified.</translation>
    </message>
    <message>
        <source>Fråga familjen om samtycke. Misstänker du att barnet far illa: gör en orosanmälan.</source>
        <translation>Ask the family for consent. If you suspect that the child is being harmed: make a concern report.</translation>
    </message>
    <message>
        <source>Jag känner igen barnet</source>
        <translation>I recognise the child</translation>
    </message>
    <message>
        <source>Mottagaren gör det …</source>
        <translation>The receiver does …</translation>
    </message>
    <message>
        <source>Orosanmälan</source>
        <translation>Concern report</translation>
    </message>
    <message>
        <source>Antecknat. Inget mer av {number} lämnas dit.</source>
        <translation>Noted. Nothing more of {number} is handed there.</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyView</name>
    <message>
        <source>Din nyckel, åtta grupper</source>
        <translation>Your key, eight groups</translation>
    </message>
    <message>
        <source>Valv: {name} · skapad {day}</source>
        <translation>Vault: {name} · made {day}</translation>
    </message>
    <message>
        <source>Skriv ut nyckeln …</source>
        <translation>Print the key …</translation>
    </message>
    <message>
        <source>Spara som PDF …</source>
        <translation>Save as PDF …</translation>
    </message>
    <message>
        <source>Nyckeln innehåller aldrig 0, O, 1 eller I. Den går inte att kopiera, eftersom urklipp kan synkas mellan datorer.</source>
        <translation>The key never holds 0, O, 1 or I. It cannot be copied, since clipboards may be synchronised between computers.</translation>
    </message>
    <message>
        <source>Kontrollera att du har den</source>
        <translation>Check that you have it</translation>
    </message>
    <message>
        <source>Läs från papperet och skriv in grupp {a} och {b}. De är dolda ovanför.</source>
        <translation>Read from the paper and type group {a} and {b}. They are hidden above.</translation>
    </message>
    <message>
        <source>Grupp {n}</source>
        <translation>Group {n}</translation>
    </message>
    <message>
        <source>Skriv ut eller spara nyckeln för att fortsätta</source>
        <translation>Print or save the key to go on</translation>
    </message>
    <message>
        <source>Fyll i grupp {n} rätt för att fortsätta</source>
        <translation>Fill in group {n} rightly to go on</translation>
    </message>
    <message>
        <source>Stämmer</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Stämmer inte. Läs av grupp {n} på papperet igen.</source>
        <translation>Not right. Read group {n} on the paper again.</translation>
    </message>
    <message>
        <source>Utskriven</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Återställningsnyckel</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Spara återställningsnyckeln</source>
        <translation>Save the recovery key</translation>
    </message>
    <message>
        <source>Sparad som PDF. Skriv ut den och ta bort filen.</source>
        <translation>Saved as PDF. Print it and delete the file.</translation>
    </message>
</context>
<context>
    <name>RefusalDialog</name>
    <message>
        <source>Du får inte dela detta med {to}</source>
        <translation>You may not share this with {to}</translation>
    </message>
    <message>
        <source>Det här kan inte lämnas till {to} ännu</source>
        <translation>This cannot be given to {to} yet</translation>
    </message>
    <message>
        <source>{missing} Inget har lämnat datorn.</source>
        <translation>{missing} Nothing has left the computer.</translation>
    </message>
    <message>
        <source>Det här kan du göra i stället</source>
        <translation>You can do this instead</translation>
    </message>
    <message>
        <source>Är du orolig för att barnet far illa? Anmäl till socialnämnden (SoL 19 kap. 1 §).</source>
        <translation>Are you worried that the child is being harmed? Report to the social welfare board (SoL 19 kap. 1 §).</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{ground} får bedömas av: {roles}.</source>
        <translation>{ground} may be assessed by: {roles}.</translation>
    </message>
    <message>
        <source>Bedöm {ground} …</source>
        <translation>Assess {ground} …</translation>
    </message>
    <message>
        <source>Skriv mer allmänt och granska igen.</source>
        <translation>Write more generally and review again.</translation>
    </message>
    <message>
        <source>Be om samtycke och skriv konsultationen med samtycke.</source>
        <translation>Ask for consent and write the consultation with consent.</translation>
    </message>
    <message>
        <source>Rådgör med kommunens jurist.</source>
        <translation>Consult the municipality&apos;s lawyer.</translation>
    </message>
    <message>
        <source>Ställ frågan avidentifierat.</source>
        <translation>Ask the question de-identified.</translation>
    </message>
    <message>
        <source>Respektera återkallelsen. Fråga på nytt bara om något väsentligt har ändrats.</source>
        <translation>Respect the withdrawal. Ask again only if something essential has changed.</translation>
    </message>
    <message>
        <source>Registrera de svar som saknas under Barn &amp; samtycken.</source>
        <translation>Record the missing answers under Children &amp; consents.</translation>
    </message>
</context>
<context>
    <name>RenewDialog</name>
    <message>
        <source>Förnya {number}</source>
        <translation>Renew {number}</translation>
    </message>
    <message>
        <source>Samma fråga ställs igen i ett nytt samtycke. Inga svar följer med: alla tillfrågas på nytt.</source>
        <translation>The same question is asked again in a new consent. No answers follow along: everyone is asked anew.</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Uppgifter</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>För</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Från</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>Up to and including</translation>
    </message>
    <message>
        <source>Det gamla samtycket gäller till sin sista dag.</source>
        <translation>The old consent applies until its last day.</translation>
    </message>
    <message>
        <source>Det gamla samtycket gäller inte längre. Inget får delas förrän nya svar finns.</source>
        <translation>The old consent no longer applies. Nothing may be shared until there are new answers.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Förnya och fråga igen</source>
        <translation>Renew and ask again</translation>
    </message>
    <message>
        <source>Sista dagen ligger före den första.</source>
        <translation>The last day is before the first.</translation>
    </message>
</context>
<context>
    <name>Requirement</name>
    <message>
        <source>Uppfyllt: {text}</source>
        <translation>Met: {text}</translation>
    </message>
    <message>
        <source>Saknas: {text}</source>
        <translation>Missing: {text}</translation>
    </message>
</context>
<context>
    <name>ReviewHeader</name>
    <message>
        <source>Jag känner igen barnet</source>
        <translation>I recognise the child</translation>
    </message>
    <message>
        <source>Jag känner igen barnet (F12)</source>
        <translation>I recognise the child (F12)</translation>
    </message>
    <message>
        <source>Ändra text …</source>
        <translation>Change text …</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Godkänn sammanfattning</source>
        <translation>Approve the summary</translation>
    </message>
    <message>
        <source>Granskade fynd</source>
        <translation>Reviewed findings</translation>
    </message>
    <message>
        <source>{n} av {m} granskade</source>
        <translation>{n} of {m} reviewed</translation>
    </message>
    <message>
        <source>Inga fynd</source>
        <translation>No findings</translation>
    </message>
    <message>
        <source>Ändra …</source>
        <translation>Change …</translation>
    </message>
    <message>
        <source>Godkänn</source>
        <translation>Approve</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Granska avidentifiering</source>
        <translation>Review the de-identification</translation>
    </message>
    <message>
        <source>Ändra text …</source>
        <translation>Change text …</translation>
    </message>
    <message>
        <source>Sökningen fungerar inte</source>
        <translation>The search does not work</translation>
    </message>
    <message>
        <source>Försök igen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Tillbaka till texten</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>Söker igenom texten …</source>
        <translation>Searching the text …</translation>
    </message>
    <message>
        <source>Risk som är kvar</source>
        <translation>Risk that is left</translation>
    </message>
    <message>
        <source>En del av sökningen gick fel. Inget kan godkännas och inget har lämnats ut. Texten finns kvar.</source>
        <translation>A part of the search went wrong. Nothing can be approved and nothing has been handed out. The text remains.</translation>
    </message>
    <message>
        <source>Allt är granskat. Läs igenom sammanfattningen innan du godkänner (Ctrl+Enter).</source>
        <translation>All is reviewed. Read through the summary before you approve (Ctrl+Enter).</translation>
    </message>
    <message>
        <source>Originalet förstörs när du lämnar sidan. Sammanfattningen kan ändras tills den är delad.</source>
        <translation>The original is destroyed when you leave the page. The summary can be changed until it is shared.</translation>
    </message>
    <message>
        <source>Delar av texten är ändrade för hand och söks igenom på nytt.</source>
        <translation>Parts of the text are changed by hand and are searched anew.</translation>
    </message>
    <message>
        <source>Sammanfattningen är godkänd.</source>
        <translation>The summary is approved.</translation>
    </message>
</context>
<context>
    <name>ReviewSide</name>
    <message>
        <source>Fynd</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Godkänn alla säkra förslag</source>
        <translation>Approve all sure proposals</translation>
    </message>
    <message>
        <source>Utelämna kön: hen i texten (K)</source>
        <translation>Leave out gender: &quot;they&quot; in the text (K)</translation>
    </message>
    <message>
        <source>Alla {n}</source>
        <translation>All {n}</translation>
    </message>
    <message>
        <source>Kvar {n}</source>
        <translation>{n} left</translation>
    </message>
    <message>
        <source>Checklista {n}/{m}</source>
        <translation>Checklist {n}/{m}</translation>
    </message>
</context>
<context>
    <name>RiskCard</name>
    <message>
        <source>färre än 5</source>
        <translation>fewer than 5</translation>
    </message>
    <message>
        <source>5–9</source>
        <translation>5–9</translation>
    </message>
    <message>
        <source>minst 10</source>
        <translation>at least 10</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>Taggar saknas</source>
        <translation>Tags missing</translation>
    </message>
    <message>
        <source>Nämner ett syskon</source>
        <translation>Mentions a sibling</translation>
    </message>
    <message>
        <source>Ingen annan här</source>
        <translation>Nobody else here</translation>
    </message>
    <message>
        <source>{n} av {all} här</source>
        <translation>{n} of {all} here</translation>
    </message>
    <message>
        <source>Inte i rummet</source>
        <translation>Not in the room</translation>
    </message>
    <message>
        <source>Inte börjat, kallat till {time}</source>
        <translation>Not begun, called for {time}</translation>
    </message>
    <message>
        <source>Hållet {day}</source>
        <translation>Held on {day}</translation>
    </message>
    <message>
        <source>Inställt</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Pågår sedan {time}</source>
        <translation>Under way since {time}</translation>
    </message>
    <message>
        <source>punkt {n} av {all}</source>
        <translation>point {n} of {all}</translation>
    </message>
    <message>
        <source>Trossamfundet</source>
        <translation>Faith community</translation>
    </message>
</context>
<context>
    <name>RoomScreen</name>
    <message>
        <source>Visa för rummet</source>
        <translation>Show for the room</translation>
    </message>
    <message>
        <source>Ett ögonblick …</source>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>Visas för dem som är här nu</source>
        <translation>Shown for those who are here now</translation>
    </message>
    <message>
        <source>[dolt] betyder att uppgiften inte får visas för alla som är i rummet.</source>
        <translation>[hidden] means that it may not be shown to everyone in the room.</translation>
    </message>
    <message>
        <source>← → punkt · B släck · Esc avsluta</source>
        <translation>← → point · B black · Esc leave</translation>
    </message>
    <message>
        <source>Vem gör vad</source>
        <translation>Who does what</translation>
    </message>
    <message>
        <source>[dolt]</source>
        <translation>[hidden]</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Samtycke</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Avidentifierat</source>
        <translation>De-identified</translation>
    </message>
    <message>
        <source>Lämnad {day}</source>
        <translation>Handed out {day}</translation>
    </message>
    <message>
        <source>Prövas vid delning</source>
        <translation>Judged when shared</translation>
    </message>
    <message>
        <source>Behöver granskas</source>
        <translation>Needs review</translation>
    </message>
    <message>
        <source>Godkänd, under målet</source>
        <translation>Approved, below the target</translation>
    </message>
    <message>
        <source>Godkänd</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Inte bedömd</source>
        <translation>Not assessed</translation>
    </message>
    <message>
        <source>Stoppad</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Godkänd eller klar att pröva</source>
        <translation>Approved or ready to be judged</translation>
    </message>
    <message>
        <source>Lämnad</source>
        <translation>Handed out</translation>
    </message>
    <message>
        <source>Utkast, inte bedömd</source>
        <translation>Draft, not assessed</translation>
    </message>
    <message>
        <source>Utkast</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Avslutad</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Uppföljning</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Ändra en regel</source>
        <translation>Change a rule</translation>
    </message>
    <message>
        <source>Regel</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Värde</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ändra i utkastet</source>
        <translation>Change in the draft</translation>
    </message>
    <message>
        <source>Programmets grund: {value}. {ground}</source>
        <translation>The program&apos;s ground: {value}. {ground}</translation>
    </message>
</context>
<context>
    <name>RuleListDialog</name>
    <message>
        <source>Reglerna</source>
        <translation>The rules</translation>
    </message>
    <message>
        <source>Allt som programmet svarar efter i dag, lag för lag. Kommunens regler är inräknade.</source>
        <translation>All that the program answers by today, law by law. The municipality&apos;s rules are included.</translation>
    </message>
    <message>
        <source>Paragraf</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Verkan</source>
        <translation>Effect</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Kontrollerad</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>Jurist</source>
        <translation>Lawyer</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Alla {n}</source>
        <translation>All {n}</translation>
    </message>
    <message>
        <source>Juristen ska bekräfta {n}</source>
        <translation>For the lawyer to confirm {n}</translation>
    </message>
    <message>
        <source>Avstängda {n}</source>
        <translation>Switched off {n}</translation>
    </message>
    <message>
        <source>Sekretess</source>
        <translation>Secrecy</translation>
    </message>
    <message>
        <source>Bryter sekretess</source>
        <translation>Breaks secrecy</translation>
    </message>
    <message>
        <source>Förbud</source>
        <translation>Prohibition</translation>
    </message>
    <message>
        <source>Skyldighet</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>Upplysning</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>I bruk</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Av</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Gäller inte i dag</source>
        <translation>Not in force today</translation>
    </message>
    <message>
        <source>{day}, för gammal</source>
        <translation>{day}, too old</translation>
    </message>
    <message>
        <source>Ska bekräftas</source>
        <translation>To be confirmed</translation>
    </message>
    <message>
        <source>Inte</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Från {first}</source>
        <translation>From {first}</translation>
    </message>
    <message>
        <source>Från {first} till och med {last}</source>
        <translation>From {first} to {last}</translation>
    </message>
    <message>
        <source>Jämförd med lagtexten {day} av {who}.</source>
        <translation>Compared with the law&apos;s text {day} by {who}.</translation>
    </message>
    <message>
        <source>Lagtexten har inte kunnat läsas i sin helhet.</source>
        <translation>The law&apos;s text could not be read whole.</translation>
    </message>
</context>
<context>
    <name>SchoolChangeDialog</name>
    <message>
        <source>Byte av skola för {name}</source>
        <translation>Change of school for {name}</translation>
    </message>
    <message>
        <source>Samtyckena som har lämnats hit upphör. Det som redan är utlämnat går inte att ta tillbaka.</source>
        <translation>The consents given here end. What has already been given cannot be taken back.</translation>
    </message>
    <message>
        <source>I kommunen</source>
        <translation>In the municipality</translation>
    </message>
    <message>
        <source>I annan kommun</source>
        <translation>In another municipality</translation>
    </message>
    <message>
        <source>Fristående skola</source>
        <translation>Independent school</translation>
    </message>
    <message>
        <source>Ny skola</source>
        <translation>New school</translation>
    </message>
    <message>
        <source>Skolans namn</source>
        <translation>The school&apos;s name</translation>
    </message>
    <message>
        <source>Välj vilket slags skola det är.</source>
        <translation>Choose what kind of school it is.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Anteckna bytet</source>
        <translation>Note the change</translation>
    </message>
    <message>
        <source>{n} samtycken upphör i dag.</source>
        <translation>{n} consents end today.</translation>
    </message>
    <message>
        <source>Ett samtycke upphör i dag.</source>
        <translation>One consent ends today.</translation>
    </message>
    <message>
        <source>Inget följer med av sig självt.</source>
        <translation>Nothing follows by itself.</translation>
    </message>
    <message>
        <source>Får följa med</source>
        <translation>May follow</translation>
    </message>
    <message>
        <source>Ska följa med</source>
        <translation>Is to follow</translation>
    </message>
    <message>
        <source>Kräver något</source>
        <translation>Needs something</translation>
    </message>
    <message>
        <source>Får inte följa med</source>
        <translation>May not follow</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>Vad samtycket omfattar</source>
        <translation>What the consent covers</translation>
    </message>
    <message>
        <source>Välj en ruta för att se vem som sagt vad</source>
        <translation>Choose a box to see who said what</translation>
    </message>
    <message>
        <source>Ingen har svarat om det här än.</source>
        <translation>No one has answered about this yet.</translation>
    </message>
    <message>
        <source>Öppna {number}</source>
        <translation>Open {number}</translation>
    </message>
    <message>
        <source>Förnya samtycket …</source>
        <translation>Renew the consent …</translation>
    </message>
    <message>
        <source>Ingår inte</source>
        <translation>Not included</translation>
    </message>
    <message>
        <source>Har gått ut</source>
        <translation>Has run out</translation>
    </message>
    <message>
        <source>Uppdelat</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Har upphört</source>
        <translation>Has ended</translation>
    </message>
    <message>
        <source>Ja från alla</source>
        <translation>Yes from all</translation>
    </message>
    <message>
        <source>Nej från {name}</source>
        <translation>No from {name}</translation>
    </message>
    <message>
        <source>Väntar på {name}</source>
        <translation>Waiting for {name}</translation>
    </message>
    <message>
        <source>Väntar på {n}</source>
        <translation>Waiting for {n}</translation>
    </message>
    <message>
        <source>Samtycket är uppdelat. Frågan ställs i ett av de nya.</source>
        <translation>The consent has been split. The question is asked in one of the new ones.</translation>
    </message>
    <message>
        <source>Samtycket gäller inte längre. Förnya det, så tillfrågas alla på nytt.</source>
        <translation>The consent no longer holds. Renew it, and all are asked anew.</translation>
    </message>
</context>
<context>
    <name>SeatDialog</name>
    <message>
        <source>Lägg till deltagare</source>
        <translation>Add participant</translation>
    </message>
    <message>
        <source>Ange organisation och funktion. Namn behövs bara om du själv vill minnas det.</source>
        <translation>State organisation and function. A name is needed only if you want to remember it yourself.</translation>
    </message>
    <message>
        <source>En organisation</source>
        <translation>An organisation</translation>
    </message>
    <message>
        <source>Vem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>till exempel socialsekreterare</source>
        <translation>for example social worker</translation>
    </message>
    <message>
        <source>Samtycket nämner funktionen, inte personen</source>
        <translation>The consent names the function, not the person</translation>
    </message>
    <message>
        <source>Myndigheten har anlitat tolken</source>
        <translation>The authority has engaged the interpreter</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Funktion</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>{name}, barnet</source>
        <translation>{name}, the child</translation>
    </message>
    <message>
        <source>{name}, vårdnadshavare</source>
        <translation>{name}, guardian</translation>
    </message>
</context>
<context>
    <name>SecondPersonDialog</name>
    <message>
        <source>Väntar på en andra person</source>
        <translation>Waiting for a second person</translation>
    </message>
    <message>
        <source>Läs det som ska lämnas. Godkänn bara om mottagaren, innehållet och sättet stämmer.</source>
        <translation>Read what is to be handed out. Agree only if receiver, content and way are right.</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Godkänn att det lämnas</source>
        <translation>Agree that it is handed out</translation>
    </message>
    <message>
        <source>Samtycke</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Konsultation</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Sammanfattning</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Begäran om handling</source>
        <translation>Request for documents</translation>
    </message>
    <message>
        <source>du har frågat</source>
        <translation>you have asked</translation>
    </message>
    <message>
        <source>{name} frågar</source>
        <translation>{name} asks</translation>
    </message>
    <message>
        <source>Inget väntar på dig.</source>
        <translation>Nothing waits for you.</translation>
    </message>
    <message>
        <source>Till: {to}</source>
        <translation>To: {to}</translation>
    </message>
    <message>
        <source>Skäl: {reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>Det är du som frågar. Be en kollega öppna valvet och godkänna.</source>
        <translation>It is you who asks. Ask a colleague to open the vault and agree.</translation>
    </message>
    <message>
        <source>Innehållet har ändrats sedan frågan ställdes. Be kollegan lämna ut på nytt.</source>
        <translation>The content has changed since the question was put. Ask the colleague to hand it out anew.</translation>
    </message>
    <message>
        <source>Godkänt. Kollegan kan nu lämna ut det, inom en vecka.</source>
        <translation>Agreed. The colleague can now hand it out, within a week.</translation>
    </message>
    <message>
        <source>Det går inte att visa just nu.</source>
        <translation>It cannot be shown right now.</translation>
    </message>
    <message>
        <source>barnet</source>
        <translation>the child</translation>
    </message>
    <message>
        <source>en vårdnadshavare</source>
        <translation>a guardian</translation>
    </message>
    <message>
        <source>den som begärt handlingen</source>
        <translation>the one who asked for the document</translation>
    </message>
</context>
<context>
    <name>SecrecyDialog</name>
    <message>
        <source>Får {name} veta?</source>
        <translation>May {name} know?</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Vet inte</source>
        <translation>Do not know</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Kan barnet lida betydande men om vårdnadshavaren får veta?</source>
        <translation>Can the child suffer substantial harm if the guardian finds out?</translation>
    </message>
    <message>
        <source>Fråga då inte hemma.</source>
        <translation>Then do not ask at home.</translation>
    </message>
    <message>
        <source>OSL 12 kap. 3 §</source>
        <translation>OSL chapter 12, section 3</translation>
    </message>
    <message>
        <source>Vilka uppgifter får personen inte veta?</source>
        <translation>What must the person not know?</translation>
    </message>
    <message>
        <source>vilka uppgifter det gäller</source>
        <translation>which information it concerns</translation>
    </message>
    <message>
        <source>Fråga då inte hemma. Personen tas bort ur alla listor, brev och blanketter om de här uppgifterna.</source>
        <translation>Then do not ask at home. The person is taken out of every list, letter and form about this information.</translation>
    </message>
    <message>
        <source>Fråga inte hemma förrän det är bedömt. Ta det med din chef i dag.</source>
        <translation>Do not ask at home until it has been assessed. Take it up with your manager today.</translation>
    </message>
    <message>
        <source>Personen tillfrågas som andra vårdnadshavare.</source>
        <translation>The person is asked as other guardians are.</translation>
    </message>
</context>
<context>
    <name>SectionChips</name>
    <message>
        <source>Gå till {title} (Alt+{n})</source>
        <translation>Go to {title} (Alt+{n})</translation>
    </message>
</context>
<context>
    <name>SectionEdit</name>
    <message>
        <source>Skriv vad ni vill ha råd om.</source>
        <translation>Write what you want advice about.</translation>
    </message>
    <message>
        <source>Välj slag av uppgift</source>
        <translation>Choose the kind of information</translation>
    </message>
    <message>
        <source>inget valt</source>
        <translation>none chosen</translation>
    </message>
    <message>
        <source>Slag av uppgift i {title}: {said}</source>
        <translation>Kind of information in {title}: {said}</translation>
    </message>
</context>
<context>
    <name>SectionsCard</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Vad har hänt, sedan när, vad har ni redan prövat?</source>
        <translation>What has happened, since when, what have you already tried?</translation>
    </message>
    <message>
        <source>Vad vill ni ha råd om?</source>
        <translation>What do you want advice about?</translation>
    </message>
    <message>
        <source>Skriv vad ni kom fram till …</source>
        <translation>Write what you arrived at …</translation>
    </message>
    <message>
        <source>Vad säger barnet själv?</source>
        <translation>What does the child say?</translation>
    </message>
    <message>
        <source>Vad händer nu?</source>
        <translation>What happens now?</translation>
    </message>
    <message>
        <source>Uppföljning</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Bestäm dag</source>
        <translation>Set a day</translation>
    </message>
    <message>
        <source>till exempel numret i din egen journal</source>
        <translation>for example the number in your own journal</translation>
    </message>
    <message>
        <source>Minnesnyckel</source>
        <translation>Memory key</translation>
    </message>
    <message>
        <source>Bara för att du ska hitta tillbaka. Den söks inte, lämnas aldrig ut och förstörs vid avslut.</source>
        <translation>Only for you to find back. It is not searched, never handed out and destroyed at closing.</translation>
    </message>
    <message>
        <source>Samma ärende som</source>
        <translation>Same matter as</translation>
    </message>
    <message>
        <source>Det som mottagarna redan har fått räknas in i uppskattningen. Kopplingen lämnas aldrig ut.</source>
        <translation>What the receivers have already been given counts in the estimate. The link is never handed out.</translation>
    </message>
    <message>
        <source>Åtgärder</source>
        <translation>Actions</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Inställningar</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Gäller bara den här datorn och det här valvet</source>
        <translation>For this computer and this vault alone</translation>
    </message>
    <message>
        <source>Utseende och text</source>
        <translation>Look and text</translation>
    </message>
    <message>
        <source>Låsning</source>
        <translation>Locking</translation>
    </message>
    <message>
        <source>Nycklar</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Användare</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>Listor och befolkning</source>
        <translation>Lists and population</translation>
    </message>
    <message>
        <source>Familjens blanketter</source>
        <translation>The family&apos;s forms</translation>
    </message>
    <message>
        <source>Om programmet</source>
        <translation>About the program</translation>
    </message>
    <message>
        <source>Avsnitt</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Ändras direkt, inget att spara</source>
        <translation>Changes at once, nothing to save</translation>
    </message>
    <message>
        <source>Följ datorn</source>
        <translation>Follow the computer</translation>
    </message>
    <message>
        <source>Ljust</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Mörkt</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Textstorlek</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Så här ser det ut</source>
        <translation>This is how it looks</translation>
    </message>
    <message>
        <source>Samtycket gäller till och med 28 november.</source>
        <translation>The consent holds up to and including 28 November.</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Visa namn på sidan Idag</source>
        <translation>Show names on the page Today</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Utskrifter och exporter är alltid ljusa.</source>
        <translation>Prints and exports are always light.</translation>
    </message>
    <message>
        <source>Läggs ovanpå datorns egen skalning.</source>
        <translation>On top of the computer&apos;s own scaling.</translation>
    </message>
    <message>
        <source>Gäller nästa gång fönstret öppnas.</source>
        <translation>Holds the next time the window opens.</translation>
    </message>
    <message>
        <source>Namn på Idag</source>
        <translation>Names on Today</translation>
    </message>
    <message>
        <source>Annars visas initialer och nummer, av hänsyn till den som sitter bredvid.</source>
        <translation>Else initials and numbers are shown, out of regard for whoever sits beside you.</translation>
    </message>
    <message>
        <source>Valet gäller tills du stänger. Mappen för valvet går inte att skriva i.</source>
        <translation>The choice holds until you close. The vault&apos;s folder cannot be written in.</translation>
    </message>
    <message>
        <source>Inställningen kunde inte sparas</source>
        <translation>The setting could not be saved</translation>
    </message>
    <message>
        <source>Ändringar skrivs in i loggen</source>
        <translation>Changes are entered in the log</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Lås nu</source>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>Lås efter</source>
        <translation>Lock after</translation>
    </message>
    <message>
        <source>Minuter utan tangent eller mus, 1 till 15. Du får en varning 30 sekunder före.</source>
        <translation>Minutes without key or mouse, 1 to 15. You are warned 30 seconds before.</translation>
    </message>
    <message>
        <source>Låses också</source>
        <translation>Locks also</translation>
    </message>
    <message>
        <source>Det du skrivit sparas först, och du kommer tillbaka till samma ställe.</source>
        <translation>What you have written is saved first, and you come back to the same place.</translation>
    </message>
    <message>
        <source>Byt lösenfras …</source>
        <translation>Change passphrase …</translation>
    </message>
    <message>
        <source>Gör en ny återställningsnyckel …</source>
        <translation>Make a new recovery key …</translation>
    </message>
    <message>
        <source>Kräver rollen chef eller administratör</source>
        <translation>Takes the role of manager or administrator</translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Din egen. Andra användares lösenfraser ändras inte.</source>
        <translation>Your own. Other users&apos; passphrases are not changed.</translation>
    </message>
    <message>
        <source>Återställningsnyckel</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Öppnar valvet om en lösenfras glöms bort. När en ny är gjord slutar den gamla att gälla.</source>
        <translation>Opens the vault if a passphrase is forgotten. When a new one is made the old one ends.</translation>
    </message>
    <message>
        <source>Lösenfrasen är bytt.</source>
        <translation>The passphrase is changed.</translation>
    </message>
    <message>
        <source>Den nya återställningsnyckeln gäller. Förstör den gamla.</source>
        <translation>The new recovery key holds. Destroy the old one.</translation>
    </message>
    <message>
        <source>Lägg till användare …</source>
        <translation>Add user …</translation>
    </message>
    <message>
        <source>Kräver rollen administratör</source>
        <translation>Needs the role administrator</translation>
    </message>
    <message>
        <source>du</source>
        <translation>you</translation>
    </message>
    <message>
        <source>Ta bort …</source>
        <translation>Remove …</translation>
    </message>
    <message>
        <source>Ta bort {name}</source>
        <translation>Remove {name}</translation>
    </message>
    <message>
        <source>Användaren är tillagd.</source>
        <translation>The user is added.</translation>
    </message>
    <message>
        <source>Ta bort {name} ur valvet?</source>
        <translation>Remove {name} from the vault?</translation>
    </message>
    <message>
        <source>Lösenfrasen slutar att gälla. Det som användaren har gjort står kvar i loggen.</source>
        <translation>The passphrase ends. What the user has done remains in the log.</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Behåll</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Telefon, e-post</source>
        <translation>Telephone, e-mail</translation>
    </message>
    <message>
        <source>Så når familjen er</source>
        <translation>How the family reaches you</translation>
    </message>
    <message>
        <source>Står på alla blanketter. Lämnas det tomt får blanketten en rad att skriva på.</source>
        <translation>Stands on every form. Left empty, the form gets a line to write on.</translation>
    </message>
    <message>
        <source>Öppna kommunens regler</source>
        <translation>Open the municipality&apos;s rules</translation>
    </message>
    <message>
        <source>Kommunens regler</source>
        <translation>The municipality&apos;s rules</translation>
    </message>
    <message>
        <source>När datorn låses, går i vila eller byter användare, om datorn meddelar det.</source>
        <translation>When the computer is locked, sleeps or changes user, if the computer tells of it.</translation>
    </message>
    <message>
        <source>Varje användare har en egen lösenfras. Det användaren gör står i loggen med namn.</source>
        <translation>Each user has their own passphrase. What the user does stands in the log by name.</translation>
    </message>
    <message>
        <source>Regler och undantag</source>
        <translation>Rules and exceptions</translation>
    </message>
    <message>
        <source>Åldrar, trösklar, samtyckens giltighet och undantagsgrunder. Juristen ändrar, alla kan läsa.</source>
        <translation>Ages, thresholds, how long consents hold and exceptional grounds. The lawyer changes them, all can read.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Valvet</source>
        <translation>The vault</translation>
    </message>
    <message>
        <source>Kommun</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Verksamhet</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Den part som frågar och lämnar uppgifter.</source>
        <translation>The party that asks and gives information.</translation>
    </message>
    <message>
        <source>Mapp</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Kopiera den aldrig medan valvet är öppet.</source>
        <translation>Never copy it while the vault is open.</translation>
    </message>
    <message>
        <source>Licens</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Nätverk</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Programmet skickar inget och hämtar inget.</source>
        <translation>The program sends nothing and fetches nothing.</translation>
    </message>
</context>
<context>
    <name>SharingCard</name>
    <message>
        <source>Vad du får dela</source>
        <translation>What you may share</translation>
    </message>
    <message>
        <source>Vad du får dela, och med vem</source>
        <translation>What you may share, and with whom</translation>
    </message>
    <message>
        <source>Uppgift</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Lägg till uppgift att ta upp</source>
        <translation>Add something to take up</translation>
    </message>
    <message>
        <source>Delningsmatris</source>
        <translation>May-share matrix</translation>
    </message>
    <message>
        <source>{n} får dela</source>
        <translation>{n} may</translation>
    </message>
    <message>
        <source>{n} kräver något</source>
        <translation>{n} need something</translation>
    </message>
    <message>
        <source>{n} får inte</source>
        <translation>{n} may not</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>Underteckna {version}</source>
        <translation>Sign {version}</translation>
    </message>
    <message>
        <source>Reglerna används från {day}. Det som bedömts dagarna före svarar som förut. En undertecknad regelfil kan inte tas bort, bara ersättas av en ny.</source>
        <translation>The rules are used from {day}. What was judged on the days before answers as it did. A signed rules file cannot be removed, only replaced by a new one.</translation>
    </message>
    <message>
        <source>Undertecknas av {name}</source>
        <translation>Signed by {name}</translation>
    </message>
    <message>
        <source>Nyckelns lösenfras</source>
        <translation>The key&apos;s passphrase</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Underteckna</source>
        <translation>Sign</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Dela upp {number}</source>
        <translation>Split {number}</translation>
    </message>
    <message>
        <source>Var och en tillfrågas bara om det som den får veta. Alla svarar på nytt i de nya samtyckena.</source>
        <translation>Each is asked only about what they may know. Everyone answers anew in the new consents.</translation>
    </message>
    <message>
        <source>Kan barnet lida betydande men redan av att frågan ställs? Dela då inte upp. Bedöm i stället att personen inte får veta något av det här (OSL 12 kap. 3 §).</source>
        <translation>Could the child suffer substantial harm from the question itself? Then do not split. Assess instead that the person must know nothing of this (OSL 12 kap. 3 §).</translation>
    </message>
    <message>
        <source>Det gamla samtycket upphör den dag de nya börjar. Inget mer får delas förrän de nya gäller. Det som har sagts står kvar i historiken.</source>
        <translation>The old consent ends the day the new ones begin. Nothing more may be shared until the new ones hold. What was said stays in the history.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Dela upp och fråga</source>
        <translation>Split and ask</translation>
    </message>
    <message>
        <source>ingen vårdnadshavare</source>
        <translation>no guardian</translation>
    </message>
    <message>
        <source>Tillfrågas: {who}</source>
        <translation>Asked: {who}</translation>
    </message>
    <message>
        <source>Får inte veta: {who}. Nämns inte i frågan.</source>
        <translation>Must not know: {who}. Not mentioned in the question.</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>klart</source>
        <translation>done</translation>
    </message>
    <message>
        <source>nu</source>
        <translation>now</translation>
    </message>
    <message>
        <source>kommer</source>
        <translation>to come</translation>
    </message>
    <message>
        <source>Steg {n}: {text}, {state}</source>
        <translation>Step {n}: {text}, {state}</translation>
    </message>
</context>
<context>
    <name>SubstitutesDialog</name>
    <message>
        <source>Några tecken kan inte skrivas ut</source>
        <translation>Some characters cannot be printed</translation>
    </message>
    <message>
        <source>Välj vad som ska stå i stället. Ett tomt fält tar bort tecknet. Texten i valvet ändras inte.</source>
        <translation>Choose what shall stand instead. An empty field removes the character. The text in the vault is not changed.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Byt ut tecknen</source>
        <translation>Replace the characters</translation>
    </message>
</context>
<context>
    <name>TargetGroups</name>
    <message>
        <source>Målgrupp</source>
        <translation>Target group</translation>
    </message>
    <message>
        <source>Välj målgrupp</source>
        <translation>Choose target group</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Original, stannar i ditt valv</source>
        <translation>Original, stays in your vault</translation>
    </message>
    <message>
        <source>Sammanfattning, det andra får se</source>
        <translation>Summary, what others may see</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Stannar i ditt valv</source>
        <translation>Stays in your vault</translation>
    </message>
    <message>
        <source>Sammanfattning</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Det andra får se</source>
        <translation>What others may see</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Ny konsultation</source>
        <translation>New consultation</translation>
    </message>
    <message>
        <source>Behöver dig</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>Fortsätt där du slutade</source>
        <translation>Go on where you stopped</translation>
    </message>
    <message>
        <source>Uppföljningar</source>
        <translation>Follow-ups</translation>
    </message>
    <message>
        <source>Samtycken som löper ut</source>
        <translation>Consents that run out</translation>
    </message>
    <message>
        <source>Alla samtycken</source>
        <translation>All consents</translation>
    </message>
    <message>
        <source>Vecka {n}.</source>
        <translation>Week {n}.</translation>
    </message>
    <message>
        <source>Inget väntar på dig just nu.</source>
        <translation>Nothing is waiting for you just now.</translation>
    </message>
    <message>
        <source>Snabbkonsultation</source>
        <translation>Quick consultation</translation>
    </message>
    <message>
        <source>Kommande möten</source>
        <translation>Coming meetings</translation>
    </message>
    <message>
        <source>Ej förd till akt</source>
        <translation>Not in a case file</translation>
    </message>
    <message>
        <source>Väntar på återkoppling</source>
        <translation>Awaiting feedback</translation>
    </message>
    <message>
        <source>Alla möten</source>
        <translation>All meetings</translation>
    </message>
    <message>
        <source>Till akt</source>
        <translation>To the case file</translation>
    </message>
    <message>
        <source>Inga möten de närmaste två veckorna.</source>
        <translation>No meetings in the next two weeks.</translation>
    </message>
    <message>
        <source>Inga påbörjade konsultationer.</source>
        <translation>No consultations begun.</translation>
    </message>
    <message>
        <source>Inget att följa upp.</source>
        <translation>Nothing to follow up.</translation>
    </message>
    <message>
        <source>Inga samtycken löper ut.</source>
        <translation>No consents run out.</translation>
    </message>
    <message>
        <source>Allt är fört till akt.</source>
        <translation>Everything is in its case file.</translation>
    </message>
    <message>
        <source>Ingen återkoppling väntas.</source>
        <translation>No feedback is awaited.</translation>
    </message>
    <message>
        <source>Resten är försenat och står under Behöver dig.</source>
        <translation>The rest is late and stands under Needs you.</translation>
    </message>
    <message>
        <source>Visa färre</source>
        <translation>Show fewer</translation>
    </message>
    <message>
        <source>Alla {n}</source>
        <translation>All {n}</translation>
    </message>
    <message>
        <source>Inget behöver dig just nu.</source>
        <translation>Nothing needs you just now.</translation>
    </message>
    <message>
        <source>En sak behöver dig.</source>
        <translation>One thing needs you.</translation>
    </message>
    <message>
        <source>{n} saker behöver dig, de {m} första står här.</source>
        <translation>{n} things need you, the first {m} are shown here.</translation>
    </message>
    <message>
        <source>{n} saker behöver dig.</source>
        <translation>{n} things need you.</translation>
    </message>
    <message>
        <source>Lämnade filen datorn?</source>
        <translation>Did the file leave the computer?</translation>
    </message>
    <message>
        <source>Programmet avbröts medan {number} lämnades ut. Titta efter filen där du sparade den. Svaret skrivs in i loggen.</source>
        <translation>The program was interrupted while {number} was handed out. Look for the file where you saved it. The answer is entered in the log.</translation>
    </message>
    <message>
        <source>konsultationen</source>
        <translation>the consultation</translation>
    </message>
    <message>
        <source>Inte nu</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Nej, filen finns inte</source>
        <translation>No, there is no file</translation>
    </message>
    <message>
        <source>Ja, den lämnade</source>
        <translation>Yes, it left</translation>
    </message>
    <message>
        <source>Uppföljningen är klar.</source>
        <translation>The follow-up is done.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>TodayRows</name>
    <message>
        <source>En kollega ber dig godkänna</source>
        <translation>A colleague asks you to agree</translation>
    </message>
    <message>
        <source>Läs</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Osäkert om ett utlämnande lämnade datorn</source>
        <translation>Uncertain whether a release left the computer</translation>
    </message>
    <message>
        <source>Avgör …</source>
        <translation>Settle …</translation>
    </message>
    <message>
        <source>Återkoppling på en anmälan skulle ha kommit {day}</source>
        <translation>Feedback on a report was due {day}</translation>
    </message>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Mötet {day} kl. {time} är inte förberett</source>
        <translation>The meeting {day} at {time} is not prepared</translation>
    </message>
    <message>
        <source>Förbered mötet</source>
        <translation>Prepare the meeting</translation>
    </message>
    <message>
        <source>Samtycke väntar på svar</source>
        <translation>Consent awaits an answer</translation>
    </message>
    <message>
        <source>Samtycke går ut {day}</source>
        <translation>Consent runs out {day}</translation>
    </message>
    <message>
        <source>Förnya</source>
        <translation>Renew</translation>
    </message>
    <message>
        <source>Följ upp</source>
        <translation>Follow up</translation>
    </message>
    <message>
        <source>Utkast behöver granskas</source>
        <translation>A draft needs review</translation>
    </message>
    <message>
        <source>Granska</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Uppföljning försenad en dag</source>
        <translation>Follow-up one day late</translation>
    </message>
    <message>
        <source>Uppföljning försenad {n} dagar</source>
        <translation>Follow-up {n} days late</translation>
    </message>
    <message>
        <source>idag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>i morgon</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>Får delas</source>
        <translation>May be shared</translation>
    </message>
    <message>
        <source>Kräver något före mötet</source>
        <translation>Needs something before the meeting</translation>
    </message>
    <message>
        <source>Något får inte delas</source>
        <translation>Something may not be shared</translation>
    </message>
    <message>
        <source>Stannar i skolan</source>
        <translation>Stays at school</translation>
    </message>
    <message>
        <source>Bara statistik</source>
        <translation>Statistics only</translation>
    </message>
    <message>
        <source>Inte förberett</source>
        <translation>Not prepared</translation>
    </message>
    <message>
        <source>Utkast</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Behöver granskas</source>
        <translation>Needs review</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Fortsätt: {what}</source>
        <translation>Go on: {what}</translation>
    </message>
    <message>
        <source>Uppföljning</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>{number} · din nyckel: {key}</source>
        <translation>{number} · your key: {key}</translation>
    </message>
    <message>
        <source>{number} · {whose} har ansvaret</source>
        <translation>{number} · {whose} has it in hand</translation>
    </message>
    <message>
        <source>Klar: {what}, {number}</source>
        <translation>Done: {what}, {number}</translation>
    </message>
    <message>
        <source>Försenad en dag</source>
        <translation>One day late</translation>
    </message>
    <message>
        <source>Försenad {n} dagar</source>
        <translation>{n} days late</translation>
    </message>
    <message>
        <source>Idag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>1 dag kvar</source>
        <translation>1 day left</translation>
    </message>
    <message>
        <source>{n} dagar kvar</source>
        <translation>{n} days left</translation>
    </message>
    <message>
        <source>Väntar på svar</source>
        <translation>Waiting for answers</translation>
    </message>
    <message>
        <source>Lämnad i dag</source>
        <translation>Handed over today</translation>
    </message>
    <message>
        <source>Sedan i dag</source>
        <translation>Since today</translation>
    </message>
    <message>
        <source>Lämnad, väntat en dag</source>
        <translation>Handed over, waited one day</translation>
    </message>
    <message>
        <source>Väntat en dag</source>
        <translation>Waited one day</translation>
    </message>
    <message>
        <source>Lämnad, väntat {n} dagar</source>
        <translation>Handed out, waited {n} days</translation>
    </message>
    <message>
        <source>Väntat {n} dagar</source>
        <translation>Waited {n} days</translation>
    </message>
    <message>
        <source>Återkoppling på en orosanmälan</source>
        <translation>Feedback on a concern report</translation>
    </message>
    <message>
        <source>orosanmälan</source>
        <translation>concern report</translation>
    </message>
    <message>
        <source>Öppna: {what}</source>
        <translation>Open: {what}</translation>
    </message>
</context>
<context>
    <name>TrustDialog</name>
    <message>
        <source>Lita på en jurists nyckel</source>
        <translation>Trust a lawyer&apos;s key</translation>
    </message>
    <message>
        <source>Jämför fingeravtrycket med juristen, på plats eller i telefon, innan du litar på nyckeln.</source>
        <translation>Compare the fingerprint with the lawyer, in person or by telephone, before you trust the key.</translation>
    </message>
    <message>
        <source>Vems nyckeln är</source>
        <translation>Whose key it is</translation>
    </message>
    <message>
        <source>Nyckeln</source>
        <translation>The key</translation>
    </message>
    <message>
        <source>64 tecken, 0-9 och a-f.</source>
        <translation>64 characters, 0-9 and a-f.</translation>
    </message>
    <message>
        <source>Jag har jämfört fingeravtrycket</source>
        <translation>I have compared the fingerprint</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lita på nyckeln</source>
        <translation>Trust the key</translation>
    </message>
</context>
<context>
    <name>UnitStep</name>
    <message>
        <source>Din enhet</source>
        <translation>Your unit</translation>
    </message>
    <message>
        <source>Enheten är den part som frågar och lämnar uppgifter. Det går inte att ändra sedan.</source>
        <translation>The unit is the party that asks and gives information. It cannot be changed later.</translation>
    </message>
    <message>
        <source>Enhetens namn</source>
        <translation>The unit&apos;s name</translation>
    </message>
    <message>
        <source>Som den kallas hos er, till exempel Elevhälsan norr.</source>
        <translation>As it is called with you, for example Elevhälsan norr.</translation>
    </message>
    <message>
        <source>Kommun</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Används för att uppskatta hur många barn en text kan passa.</source>
        <translation>Used to estimate how many children a text may fit.</translation>
    </message>
    <message>
        <source>Verksamhet</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Avgör vilken sekretess som gäller hos er.</source>
        <translation>Decides which secrecy applies with you.</translation>
    </message>
    <message>
        <source>Skriv enhetens namn.</source>
        <translation>Write the unit&apos;s name.</translation>
    </message>
    <message>
        <source>Skriv kommunens namn.</source>
        <translation>Write the municipality&apos;s name.</translation>
    </message>
    <message>
        <source>Kommunen finns inte. Kontrollera stavningen.</source>
        <translation>There is no such municipality. Check the spelling.</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Lås upp valvet</source>
        <translation>Unlock the vault</translation>
    </message>
    <message>
        <source>Allt ligger krypterat på den här datorn. Inget skickas till molnet.</source>
        <translation>Everything is encrypted on this computer. Nothing is sent to the cloud.</translation>
    </message>
    <message>
        <source>Innehållet går inte att läsa utan lösenfrasen eller återställningsnyckeln.</source>
        <translation>The content cannot be read without the passphrase or the recovery key.</translation>
    </message>
    <message>
        <source>Programmet visar vad som får delas, med vem och enligt vilken paragraf.</source>
        <translation>The program shows what may be shared, with whom and under which paragraph.</translation>
    </message>
    <message>
        <source>Övningsvalv med påhittade personer.</source>
        <translation>Practice vault with invented people.</translation>
    </message>
    <message>
        <source>Lösenfrasen är: {phrase}</source>
        <translation>The passphrase is: {phrase}</translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Lås upp</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Låser upp</source>
        <translation>Unlocking</translation>
    </message>
    <message>
        <source>Glömt lösenfrasen? Använd återställningsnyckeln</source>
        <translation>Forgotten the passphrase? Use the recovery key</translation>
    </message>
    <message>
        <source>Hjälp (F1)</source>
        <translation>Help (F1)</translation>
    </message>
    <message>
        <source>Övningsvalv</source>
        <translation>Practice vault</translation>
    </message>
    <message>
        <source>Valvet på den här datorn</source>
        <translation>The vault on this computer</translation>
    </message>
    <message>
        <source>Byt valv …</source>
        <translation>Other vault …</translation>
    </message>
    <message>
        <source>Låser upp …</source>
        <translation>Unlocking …</translation>
    </message>
    <message>
        <source>Inget raderas, hur många gånger du än försöker. Väntetiden växer efter flera försök.</source>
        <translation>Nothing is erased, however many times you try. The wait grows after several tries.</translation>
    </message>
    <message>
        <source>Skriv lösenfrasen igen</source>
        <translation>Type the passphrase again</translation>
    </message>
    <message>
        <source>Lås upp ({n} s)</source>
        <translation>Unlock ({n} s)</translation>
    </message>
    <message>
        <source>Prova igen om {n} s.</source>
        <translation>Try again in {n} s.</translation>
    </message>
    <message>
        <source>Välj mappen där valvet ligger</source>
        <translation>Choose the folder of the vault</translation>
    </message>
    <message>
        <source>Öppna med återställningsnyckeln</source>
        <translation>Open with the recovery key</translation>
    </message>
    <message>
        <source>Skriv de åtta grupperna från papperet och välj en ny lösenfras. Det antecknas i loggen.</source>
        <translation>Type the eight groups from the paper and choose a new passphrase. It is noted in the log.</translation>
    </message>
    <message>
        <source>Återställningsnyckel</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Mellanslag, bindestreck och små bokstäver går bra.</source>
        <translation>Spaces, hyphens and small letters are fine.</translation>
    </message>
    <message>
        <source>Ny lösenfras</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Minst 15 tecken.</source>
        <translation>At least 15 characters.</translation>
    </message>
    <message>
        <source>Samma lösenfras igen</source>
        <translation>The same passphrase again</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Öppna valvet</source>
        <translation>Open the vault</translation>
    </message>
    <message>
        <source>Lösenfraserna är inte lika.</source>
        <translation>The passphrases are not the same.</translation>
    </message>
    <message>
        <source>Skriv nyckeln från papperet.</source>
        <translation>Type the key from the paper.</translation>
    </message>
</context>
<context>
    <name>ValidityCard</name>
    <message>
        <source>Fråga på nytt …</source>
        <translation>Ask again …</translation>
    </message>
    <message>
        <source>Arbetet är avslutat …</source>
        <translation>The work is finished …</translation>
    </message>
    <message>
        <source>{n} dagar kvar</source>
        <translation>{n} days left</translation>
    </message>
    <message>
        <source>Har gått ut</source>
        <translation>Has run out</translation>
    </message>
    <message>
        <source>1 dag kvar</source>
        <translation>1 day left</translation>
    </message>
    <message>
        <source>Återkallat. Gäller inte längre.</source>
        <translation>Withdrawn. No longer applies.</translation>
    </message>
    <message>
        <source>Familjen har sagt nej.</source>
        <translation>The family has said no.</translation>
    </message>
    <message>
        <source>Respektera det. Fråga på nytt bara om något väsentligt har ändrats.</source>
        <translation>Respect it. Ask again only if something important has changed.</translation>
    </message>
    <message>
        <source>För: {what}</source>
        <translation>For: {what}</translation>
    </message>
    <message>
        <source>Gäller inte än: alla har inte svarat.</source>
        <translation>Does not apply yet: not everyone has answered.</translation>
    </message>
    <message>
        <source>Förnya samtycket …</source>
        <translation>Renew the consent …</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Konsultation</source>
        <translation>Consultation</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Du</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Din enhet</source>
        <translation>Your unit</translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Återställningsnyckel</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Du kan avbryta när som helst. Inget har lagrats förrän sista steget är klart.</source>
        <translation>You can stop at any time. Nothing is stored until the last step is done.</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Skapar valvet</source>
        <translation>Making the vault</translation>
    </message>
    <message>
        <source>Kom igång, steg {n} av {m}</source>
        <translation>Get started, step {n} of {m}</translation>
    </message>
    <message>
        <source>Nästa: din enhet</source>
        <translation>Next: your unit</translation>
    </message>
    <message>
        <source>Nästa: lösenfras</source>
        <translation>Next: passphrase</translation>
    </message>
    <message>
        <source>Nästa: återställningsnyckel</source>
        <translation>Next: recovery key</translation>
    </message>
    <message>
        <source>Skapa valvet</source>
        <translation>Make the vault</translation>
    </message>
    <message>
        <source>Skapar valvet, tar några sekunder</source>
        <translation>Making the vault, takes a few seconds</translation>
    </message>
</context>
<context>
    <name>WhichDialog</name>
    <message>
        <source>Var känner du igen barnet?</source>
        <translation>Where do you recognise the child?</translation>
    </message>
    <message>
        <source>Den du väljer stoppas nu. Är du osäker på vilken: stoppa alla.</source>
        <translation>The one you choose is stopped now. If you are unsure which: stop all.</translation>
    </message>
    <message>
        <source>Alla, jag är osäker på vilken</source>
        <translation>All, I am unsure which</translation>
    </message>
    <message>
        <source>Stoppa</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>WhoStep</name>
    <message>
        <source>Vem är du?</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>Det du väljer avgör vilken sekretess som gäller. Ett valv hör till en enhet i en nämnd.</source>
        <translation>What you choose decides which secrecy applies. A vault belongs to one unit of one board.</translation>
    </message>
    <message>
        <source>Skolkurator eller psykolog i elevhälsan</source>
        <translation>School counsellor or psychologist in pupil health</translation>
    </message>
    <message>
        <source>Elevhälsans psykosociala insats</source>
        <translation>The psychosocial part of pupil health</translation>
    </message>
    <message>
        <source>Socialsekreterare</source>
        <translation>Social worker</translation>
    </message>
    <message>
        <source>Socialnämndens verksamhet</source>
        <translation>The social welfare board&apos;s services</translation>
    </message>
    <message>
        <source>Rektor, lärare eller specialpedagog</source>
        <translation>Head teacher, teacher or special educator</translation>
    </message>
    <message>
        <source>Skolans verksamhet</source>
        <translation>The school</translation>
    </message>
    <message>
        <source>Annan</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Välj verksamhet i nästa steg</source>
        <translation>Choose the service in the next step</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Funktion</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>Till exempel skolkurator.</source>
        <translation>For example school counsellor.</translation>
    </message>
    <message>
        <source>Skolkurator</source>
        <translation>School counsellor</translation>
    </message>
    <message>
        <source>Rektor</source>
        <translation>Head teacher</translation>
    </message>
    <message>
        <source>Skriv ditt namn.</source>
        <translation>Write your name.</translation>
    </message>
    <message>
        <source>Välj vad du arbetar som.</source>
        <translation>Choose what you work as.</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>Registrera återkallelse, {number}</source>
        <translation>Record a withdrawal, {number}</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Vem återkallar?</source>
        <translation>Who withdraws?</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Sätt</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>Vad återkallas?</source>
        <translation>What is withdrawn?</translation>
    </message>
    <message>
        <source>Hela samtycket</source>
        <translation>The whole consent</translation>
    </message>
    <message>
        <source>Bara det som personen har sagt ja till går att välja.</source>
        <translation>Only what the person has said yes to can be chosen.</translation>
    </message>
    <message>
        <source>Lämnas aldrig ut.</source>
        <translation>Never handed out.</translation>
    </message>
    <message>
        <source>Återkalla det som är ikryssat</source>
        <translation>Withdraw what is ticked</translation>
    </message>
    <message>
        <source>Välj vem som återkallar, och vad.</source>
        <translation>Choose who withdraws, and what.</translation>
    </message>
    <message>
        <source>Det går inte att visa just nu.</source>
        <translation>It cannot be shown right now.</translation>
    </message>
    <message>
        <source>Vissa uppgifter eller mottagare</source>
        <translation>Some information or receivers</translation>
    </message>
    <message>
        <source>Gäller genast. Det räcker att en person återkallar. Mottagarna får inte veta vem eller varför.</source>
        <translation>Takes effect at once. One person withdrawing is enough. The receivers are not told who or why.</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Återkalla hela samtycket</source>
        <translation>Withdraw the whole consent</translation>
    </message>
</context>
<context>
    <name>WithdrawKeyDialog</name>
    <message>
        <source>Återkalla en nyckel</source>
        <translation>Withdraw a key</translation>
    </message>
    <message>
        <source>Vilken nyckel</source>
        <translation>Which key</translation>
    </message>
    <message>
        <source>Inget som nyckeln undertecknar från och med nu används. Det som redan är taget i bruk gäller tills det ersätts. En återkallad nyckel kan inte gälla igen.</source>
        <translation>Nothing that the key signs from now on is used. What is already in use holds until it is replaced. A withdrawn key cannot count again.</translation>
    </message>
    <message>
        <source>Det är den enda nyckel som gäller. Inga nya regler kan tas i bruk förrän en annan nyckel gäller. Skapa eller lita på en ny nyckel först.</source>
        <translation>It is the only key that counts. No new rules can be taken into use until another key counts. Make or trust a new key first.</translation>
    </message>
    <message>
        <source>Till exempel att juristen har slutat. Skälet sparas med nyckeln.</source>
        <translation>For instance that the lawyer has left. The reason is kept with the key.</translation>
    </message>
    <message>
        <source>Varför</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Återkalla nyckeln</source>
        <translation>Withdraw the key</translation>
    </message>
    <message>
        <source>Regler som nyckeln har undertecknat gäller tills de ersätts: {versions}.</source>
        <translation>Rules that the key has signed hold until they are replaced: {versions}.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>handläggare</source>
        <translation>professional</translation>
    </message>
    <message>
        <source>ersättare</source>
        <translation>deputy</translation>
    </message>
    <message>
        <source>chef</source>
        <translation>manager</translation>
    </message>
    <message>
        <source>granskare</source>
        <translation>reviewer</translation>
    </message>
    <message>
        <source>jurist</source>
        <translation>lawyer</translation>
    </message>
    <message>
        <source>administratör</source>
        <translation>administrator</translation>
    </message>
    <message>
        <source>Valvet skapades</source>
        <translation>The vault was made</translation>
    </message>
    <message>
        <source>Valvet öppnades</source>
        <translation>The vault was opened</translation>
    </message>
    <message>
        <source>Valvet låstes</source>
        <translation>The vault was locked</translation>
    </message>
    <message>
        <source>Öppnat med återställningsnyckel</source>
        <translation>Opened with the recovery key</translation>
    </message>
    <message>
        <source>Återställd kopia togs i bruk</source>
        <translation>A restored copy was put to use</translation>
    </message>
    <message>
        <source>Försök att öppna nekades</source>
        <translation>A try to open was refused</translation>
    </message>
    <message>
        <source>Lösenfras byttes</source>
        <translation>A passphrase was changed</translation>
    </message>
    <message>
        <source>Ny återställningsnyckel</source>
        <translation>New recovery key</translation>
    </message>
    <message>
        <source>Användare lades till</source>
        <translation>A user was added</translation>
    </message>
    <message>
        <source>Användare togs bort</source>
        <translation>A user was removed</translation>
    </message>
    <message>
        <source>Part lades till</source>
        <translation>A party was added</translation>
    </message>
    <message>
        <source>Barn lades till</source>
        <translation>A child was added</translation>
    </message>
    <message>
        <source>Uppgift om barn ändrades</source>
        <translation>Information about a child was changed</translation>
    </message>
    <message>
        <source>Barn öppnades</source>
        <translation>A child was opened</translation>
    </message>
    <message>
        <source>Samtycke efterfrågades</source>
        <translation>Consent was asked for</translation>
    </message>
    <message>
        <source>Svar om samtycke antecknades</source>
        <translation>An answer about consent was noted</translation>
    </message>
    <message>
        <source>Konsultation sparades</source>
        <translation>A consultation was saved</translation>
    </message>
    <message>
        <source>Konsultation öppnades</source>
        <translation>A consultation was opened</translation>
    </message>
    <message>
        <source>Sammanfattning godkändes</source>
        <translation>A summary was approved</translation>
    </message>
    <message>
        <source>Godkännande ångrades</source>
        <translation>An approval was undone</translation>
    </message>
    <message>
        <source>Konsultation avslutades</source>
        <translation>A consultation was closed</translation>
    </message>
    <message>
        <source>En andra person godkände</source>
        <translation>A second person agreed</translation>
    </message>
    <message>
        <source>Utkast förstördes</source>
        <translation>A draft was destroyed</translation>
    </message>
    <message>
        <source>Sökträffar visades</source>
        <translation>Search hits were shown</translation>
    </message>
    <message>
        <source>Delning prövades</source>
        <translation>Sharing was judged</translation>
    </message>
    <message>
        <source>Utlämnande påbörjades</source>
        <translation>A release was begun</translation>
    </message>
    <message>
        <source>Lämnades ut</source>
        <translation>Was handed out</translation>
    </message>
    <message>
        <source>Utlämnande blev inte av</source>
        <translation>A release did not take place</translation>
    </message>
    <message>
        <source>Utlämnande stoppades</source>
        <translation>A release was stopped</translation>
    </message>
    <message>
        <source>Inställning ändrades</source>
        <translation>A setting was changed</translation>
    </message>
    <message>
        <source>Loggen lästes</source>
        <translation>The log was read</translation>
    </message>
    <message>
        <source>Rättelse i loggen</source>
        <translation>A correction in the log</translation>
    </message>
    <message>
        <source>Kontroll fann ett fel</source>
        <translation>A check found a fault</translation>
    </message>
    <message>
        <source>Konsultation stoppades</source>
        <translation>Consultation was stopped</translation>
    </message>
    <message>
        <source>Stoppad konsultation öppnades igen</source>
        <translation>Stopped consultation was opened again</translation>
    </message>
    <message>
        <source>Uppföljning blev klar</source>
        <translation>Follow-up was done</translation>
    </message>
    <message>
        <source>Mognad bedömdes</source>
        <translation>Maturity was assessed</translation>
    </message>
    <message>
        <source>Någon kring barnet bedömdes</source>
        <translation>Someone around the child was assessed</translation>
    </message>
    <message>
        <source>Annan person lades till</source>
        <translation>Another person was added</translation>
    </message>
    <message>
        <source>Samtycke förnyades</source>
        <translation>Consent was renewed</translation>
    </message>
    <message>
        <source>Samtycke upphörde</source>
        <translation>Consent ended</translation>
    </message>
    <message>
        <source>Samtycke delades upp</source>
        <translation>Consent split</translation>
    </message>
    <message>
        <source>Samtyckesblankett gjordes</source>
        <translation>Consent form was made</translation>
    </message>
    <message>
        <source>Kvitto på samtycke visades</source>
        <translation>Receipt of consent was shown</translation>
    </message>
    <message>
        <source>Meddelande föreslogs</source>
        <translation>Notice was proposed</translation>
    </message>
    <message>
        <source>Meddelande lämnades</source>
        <translation>Notice was given</translation>
    </message>
    <message>
        <source>Underlag lades till</source>
        <translation>Evidence was added</translation>
    </message>
    <message>
        <source>Underlag visades</source>
        <translation>Evidence was shown</translation>
    </message>
    <message>
        <source>Underlag togs bort</source>
        <translation>Evidence was removed</translation>
    </message>
    <message>
        <source>En andra person ombads godkänna</source>
        <translation>A second person was asked to agree</translation>
    </message>
    <message>
        <source>Undantagsgrund bedömdes</source>
        <translation>Exceptional ground assessed</translation>
    </message>
    <message>
        <source>Bedömning av undantagsgrund återkallades</source>
        <translation>Assessment of an exceptional ground withdrawn</translation>
    </message>
    <message>
        <source>Utlämnat på bedömd undantagsgrund</source>
        <translation>Released on an assessed exceptional ground</translation>
    </message>
    <message>
        <source>Nyckel för kommunens regler godtogs</source>
        <translation>Key for the municipality&apos;s rules was trusted</translation>
    </message>
    <message>
        <source>Nyckel för kommunens regler återkallades</source>
        <translation>Key for the municipality&apos;s rules withdrawn</translation>
    </message>
    <message>
        <source>Kommunens regler undertecknades</source>
        <translation>The municipality&apos;s rules were signed</translation>
    </message>
    <message>
        <source>Kommunens regler togs i bruk</source>
        <translation>The municipality&apos;s rules came into force</translation>
    </message>
    <message>
        <source>Kommunens regler togs inte emot</source>
        <translation>The municipality&apos;s rules were not accepted</translation>
    </message>
    <message>
        <source>Orosanmälan påbörjades</source>
        <translation>A report of concern was begun</translation>
    </message>
    <message>
        <source>Orosanmälan öppnades</source>
        <translation>Concern report opened</translation>
    </message>
    <message>
        <source>Orosanmälan gjordes</source>
        <translation>Concern report made</translation>
    </message>
    <message>
        <source>Orosanmälan antecknades som mottagen</source>
        <translation>Concern report noted as received</translation>
    </message>
    <message>
        <source>Besked om orosanmälan antecknades</source>
        <translation>Answer to a concern report noted</translation>
    </message>
    <message>
        <source>Påbörjad orosanmälan togs bort</source>
        <translation>Started concern report removed</translation>
    </message>
    <message>
        <source>Uppgift om användare ändrades</source>
        <translation>A user&apos;s details were changed</translation>
    </message>
    <message>
        <source>Ersättare utsågs</source>
        <translation>A deputy was appointed</translation>
    </message>
    <message>
        <source>Ersättning avslutades</source>
        <translation>A deputyship was ended</translation>
    </message>
    <message>
        <source>Öppnat i frånvaro</source>
        <translation>Opened in someone&apos;s absence</translation>
    </message>
    <message>
        <source>Barn överlämnades</source>
        <translation>A child was handed over</translation>
    </message>
    <message>
        <source>Byte av skola antecknades</source>
        <translation>A change of school was noted</translation>
    </message>
    <message>
        <source>Uppgift om akt ändrades</source>
        <translation>Where a record is filed was changed</translation>
    </message>
    <message>
        <source>Text förstördes, hänvisning till akt sparad</source>
        <translation>Text destroyed, reference to the case file kept</translation>
    </message>
    <message>
        <source>Begäran om handling kom in</source>
        <translation>A request for documents came in</translation>
    </message>
    <message>
        <source>Handlingar i en begäran valdes</source>
        <translation>Documents of a request were chosen</translation>
    </message>
    <message>
        <source>Textställen i en handling bedömdes</source>
        <translation>Passages of a document were judged</translation>
    </message>
    <message>
        <source>Begäran om handling avgjordes</source>
        <translation>A request for documents was decided</translation>
    </message>
    <message>
        <source>Möte planerades</source>
        <translation>Meeting was planned</translation>
    </message>
    <message>
        <source>Möte ändrades</source>
        <translation>Meeting was changed</translation>
    </message>
    <message>
        <source>Möte öppnades</source>
        <translation>Meeting was opened</translation>
    </message>
    <message>
        <source>Kallelse till möte antecknades</source>
        <translation>Invitation to a meeting was noted</translation>
    </message>
    <message>
        <source>Möte började</source>
        <translation>Meeting began</translation>
    </message>
    <message>
        <source>Närvaro på möte ändrades</source>
        <translation>Presence at a meeting changed</translation>
    </message>
    <message>
        <source>Möte avslutades</source>
        <translation>Meeting ended</translation>
    </message>
    <message>
        <source>Möte ställdes in</source>
        <translation>Meeting was cancelled</translation>
    </message>
    <message>
        <source>Protokoll ändrades</source>
        <translation>Protocol was changed</translation>
    </message>
    <message>
        <source>Kalenderfil gjordes</source>
        <translation>Calendar file was made</translation>
    </message>
    <message>
        <source>Valvet</source>
        <translation>The vault</translation>
    </message>
    <message>
        <source>Användare</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>Barn</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Samtycke</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Svar</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Konsultation</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Utlämnande</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Beslut</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Utkast</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Sökning</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Inställning</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>Underlag</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Kommunens regler</source>
        <translation>The municipality&apos;s rules</translation>
    </message>
    <message>
        <source>Orosanmälan</source>
        <translation>Concern report</translation>
    </message>
    <message>
        <source>Överlämning</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Ersättning</source>
        <translation>Deputyship</translation>
    </message>
    <message>
        <source>Frånvaro</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>Begäran om handling</source>
        <translation>Request for documents</translation>
    </message>
    <message>
        <source>Möte</source>
        <translation>Meeting</translation>
    </message>
</context>
<context>
    <name>_ActionRow</name>
    <message>
        <source>Vad som ska göras</source>
        <translation>What is to be done</translation>
    </message>
    <message>
        <source>Vad ska göras?</source>
        <translation>What is to be done?</translation>
    </message>
    <message>
        <source>Ansvarig för åtgärden</source>
        <translation>Responsible for the action</translation>
    </message>
    <message>
        <source>Klart senast</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>Ta bort åtgärden</source>
        <translation>Remove the action</translation>
    </message>
</context>
<context>
    <name>_CapsLine</name>
    <message>
        <source>Caps Lock är på. Stora och små bokstäver spelar roll.</source>
        <translation>Caps Lock is on. Capitals and small letters matter.</translation>
    </message>
</context>
<context>
    <name>_Group</name>
    <message>
        <source>dold</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>Grupp {n}: {text}</source>
        <translation>Group {n}: {text}</translation>
    </message>
</context>
<context>
    <name>_GuardianRow</name>
    <message>
        <source>Vårdnadshavarens namn</source>
        <translation>The guardian&apos;s name</translation>
    </message>
    <message>
        <source>För- och efternamn</source>
        <translation>First name and surname</translation>
    </message>
    <message>
        <source>Vårdnad</source>
        <translation>Custody</translation>
    </message>
    <message>
        <source>Ta bort vårdnadshavaren</source>
        <translation>Remove the guardian</translation>
    </message>
</context>
<context>
    <name>_KeyDialog</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lösenfraserna är inte lika.</source>
        <translation>The passphrases are not the same.</translation>
    </message>
</context>
<context>
    <name>_KnownRow</name>
    <message>
        <source>Barnet</source>
        <translation>The child</translation>
    </message>
    <message>
        <source>Vårdnadshavare</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Syskon</source>
        <translation>Sibling</translation>
    </message>
    <message>
        <source>Annan närstående</source>
        <translation>Other relative</translation>
    </message>
    <message>
        <source>Annan person</source>
        <translation>Other person</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Skola eller verksamhet</source>
        <translation>School or service</translation>
    </message>
    <message>
        <source>Vem eller vad</source>
        <translation>Who or what</translation>
    </message>
    <message>
        <source>Namn att söka efter</source>
        <translation>Names to search for</translation>
    </message>
    <message>
        <source>Namn, smeknamn</source>
        <translation>Name, nicknames</translation>
    </message>
    <message>
        <source>Ta bort namnet</source>
        <translation>Remove the name</translation>
    </message>
</context>
<context>
    <name>_KnownRows</name>
    <message>
        <source>Lägg till namn</source>
        <translation>Add a name</translation>
    </message>
</context>
<context>
    <name>_OneOf</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
</TS>
