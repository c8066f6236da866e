# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a family of words reads better whole
"""Finds traits (kännetecken) told in a phrase: families of verbs with what may follow, and endings of telling words.

Surface forms: `tävlar i rodel för SM`, `tog brons i JSM`, `sjuksköterska på hälsocentralen`, `kör taxi`, `sitter på anstalten`, `åtalad för
rån`, `omkom i en lavin`, `har frisersalong hemma`, `åker rullstol`, `fått en ny njure`, `fastar`, `född i ett flyktingläger`.
A phrase is tried only where its first word stands, so that a long list costs little. Fixed words stand in `resources/words/traits.toml`.
Source: the headings of ICD-10-SE, SSYK 2012 (occupations) and brottsbalken; the words are chosen for the program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

import attrs

from samverkan_desktop.deidentify.document import Document, Word

_ANY_WORD = r"[\wåäöé&\-]+"
_END = r"(?!\w)"
# A stretch of the same clause, as short as it can be.
_ON = r"(?:[ ](?!(?:och|men|som|när|för att|vilket)\b)[\wåäöé\-]+){0,4}?"
_CONTEST = (
    r"(?:(?:junior|ungdoms|para|lag|skol)-?)?(?:j?u?sm|nm|em|vm|os|dm|rm|paralympics|olympiska spelen)|[\wåäö]*(?:mästerskap(?:et|en)?|landskamp(?:en)?|landslag(?:et)?|"
    r"elitserien|allsvenskan|världscup(?:en)?|sverigecup(?:en)?|riksfinal(?:en)?|distriktsfinal(?:en)?)"
)
_LEVEL = r"(?:elit-?|hög|nationell|internationell|lands(?:lags)?-?|riks-?|tävlings-?|sm-?)[ ]?nivån?"
_AT_LEVEL = rf"(?:[ ](?:för|till|mot|på|i|inför|under)[ ](?:ett |en )?(?:{_CONTEST}|{_LEVEL}))"
_GROUP = (
    r"(?:hela[ ])?(?:klassen|skolan|årskursen|kommunen|byn|laget|länet|landet|gruppen|syskonskaran|familjen|stan|staden|orten|årskullen|bygden|församlingen|distriktet|"
    r"regionen|sverige|parallellklassen|förskolan|avdelningen|kvarteret|släkten)"
)
_PERSON = r"(?:[a-zåäö]*(?:elev|flick|pojk|tjej|kill|barn|spelar|simmar|målvakt|familj)[a-zåäö]*)"
_NUMBER = r"(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|\d{1,2})"
_WORK_TIME = r"(?:[ ](?:mycket|skift|treskift|natt|nätter|kvällar|helger|ibland|extra|jour|[\wåäö]*tid))?"
_NO_PLACE = r"(?!(?:en lösning|det|detta|den|att|sig|sitt|sin|sina|sak|saken|rutiner|frågan?|frågor|uppgiften|dagtid|natt|nätter|kvällar|helger|heltid|deltid|skift|team|hemifrån|distans|dagarna|hen|henne|honom|barnen?|eleven|mötet|morgonen|eftermiddagen|stället|samma sätt)\b)"
_WORKPLACE = rf"[ ](?:på|i|vid|hos|inom|åt)[ ](?:en |ett |den |det |samma |egen |eget )?{_NO_PLACE}{_ANY_WORD}(?:[ ](?:i|på|vid)[ ]{_NO_PLACE}{_ANY_WORD})?"
_LOCKED_UP = r"(?:[\wåäö]*anstalt(?:en)?|fängelse(?:t)?|kåken|häkte(?:t)?|rättspsyk(?:iatrin)?|[\wåäö-]*ungdomshem(?:met)?|sis-?hem(?:met)?|lvm-hem(?:met)?|statens institution|sluten avdelning|psyket?|psykiatrisk [\wåäö]+|avgiftning(?:en)?|behandlingshem(?:met)?)"
_BODY = r"(?:njure|lever|lunga|hjärta|hornhinna|benmärg|höft)"
_LIMB = (
    r"(?:arm|armen|ben|benet|hand|handen|öga|ögat|finger|fingret|fot|foten|njure|lunga|underarm|underben|hörsel|syn)"
)
_NEWS = r"(?:tidningen|tidningar|lokaltidningen|tv|tv-nyheterna|nyheterna|radio|radion|löpsedeln|löpsedlarna|flashback|pressen|medierna|media|ett tv-program|en dokumentär)"
_INSTRUMENT = r"(?:[\wåäö]*(?:fiol|cello|harpa|trumpet|trombon|fagott|oboe|klarinett|flöjt|dragspel|kontrabas|altfiol|saxofon|valthorn|tuba|orgel|nyckelharpa|säckpipa|slagverk))"
_ENSEMBLE = (
    r"(?:[\wåäö]*(?:orkester|symfoniker|storband|kören|gosskör|flickkör|kyrkokör|blåsorkester|musikkår)[\wåäö]*)"
)
_VEHICLE = r"(?:taxi|lastbil|långtradare|buss|tåg|ambulans|truck|grävmaskin|timmerbil|spårvagn|skolskjuts|bärgningsbil|traktor|sopbil|timmer|gods|plogbil)"


@attrs.frozen
class Phrase:
    """Phrase (fras): the words it may begin with, a pattern of what follows, its class, and wider wordings.

    near: who must be spoken of before it in the same clause: `kin` for a relative or a pronoun, empty for anyone;
    be: it needs a form of `vara` or a noun's article right before.
    """

    first: str
    rest: str
    kind: str
    wordings: tuple[str, ...]
    near: str = ""
    be: bool = False
    check: bool = False


_SPORT = ("idrottar regelbundet",)
_MUSIC = ("har ett fritidsintresse",)
_WORK = ("arbetar", "har ett arbete")
_OWN = ("har egen verksamhet", "arbetar")
_AWAY = ("är frånvarande",)
_LAW = ("berörs av en rättslig fråga",)
_GONE = ("gick bort",)
_HIT = ("var med om en svår händelse",)
_ONE = ("en av flera",)
_FAITH = ("har en religiös tillhörighet",)
_ABROAD = ("med utländsk bakgrund",)
_CARE = ("har ett medicinskt tillstånd",)
_SUPPORT = ("har en funktionsnedsättning",)

PHRASES: Final = (
    # Sport and contests
    Phrase("tävlar tävlade tävlat tävla", rf"[ ](?:i|på|med|för)[ ](?!om\b){_ANY_WORD}{_AT_LEVEL}?", "sport", _SPORT),
    Phrase("tog tagit vann vunnit kammade knep erövrade", rf"{_ON}[ ](?:guld|silver|brons|medalj|medaljer|titeln|{_CONTEST})(?:{_ON}[ ](?:{_CONTEST}))?(?:[ ]i[ ]{_ANY_WORD})?", "sport", _SPORT),
    Phrase("kvalade kvalat kvalar uttogs debuterade deltar deltog siktar satsar laddar", rf"{_ON}[ ](?:till|i|för|mot|på|inför)[ ](?:{_CONTEST}|{_LEVEL})", "sport", _SPORT),
    Phrase("har fick skrev skrivit", r"[ ](?:på[ ])?(?:ett[ ])?(?:proffs-?|elit)?kontrakt[ ]med[ ](?:en[ ]|ett[ ])?[\wåäö]*(?:klubb|lag)[\wåäö]*", "sport", _SPORT),
    Phrase("målvakt anfallare back forward mittfältare kapten lagkapten spelare reserv", rf"[ ]i[ ](?:{_CONTEST}|[\wåäö]*(?:landslag|elitlag|a-lag|juniorlag|distriktslag)[\wåäö]*)", "sport", ("aktiv i en förening",)),
    Phrase("spelar spelade spelat spela trakterar", rf"[ ](?:{_INSTRUMENT})(?:[ ](?:i|med|på)[ ](?:en |ett )?{_ANY_WORD})?", "sport", _MUSIC),
    Phrase("spelar sjunger sjöng sjungit dansar dansade uppträder uppträdde", rf"[ ](?:{_ANY_WORD}[ ])?(?:i|med)[ ](?:en |ett )?(?:{_ENSEMBLE}|[\wåäö]*(?:tävling|final|show|musikal|opera|talang)[\wåäö]*)(?:[ ]på[ ]tv)?", "sport", _MUSIC),
    Phrase("representera representerar representerade representerat", rf"[ ](?!(?:klassen|elevhälsan|eleverna|skolan)\b){_ANY_WORD}(?:[ ](?:i|på)[ ]{_ANY_WORD})?", "sport", _SPORT),
    Phrase("skrivit skrev skriver", r"[ ]på[ ](?:ett[ ]kontrakt[ ])?(?:för|med)[ ](?:en[ ]|ett[ ])?[\wåäö]*(?:lag|klubb|bolag)[\wåäö]*", "sport", _SPORT),
    Phrase("medverkat medverkade medverkar deltagit deltog uppträtt uppträdde tävlat sjungit varit med syntes", r"(?:[ ]med)?[ ]i[ ](?:[\wåäö]*idol|talang|melodifestivalen|junior-?eurovision|mello|let'?s dance|[\wåäö]*dokusåpa|[\wåäö]*serie(?:n)?|en[ ][\wåäö]*film|en[ ][\wåäö]*reklam\w*)", "position", ("blev uppmärksammad",)),
    Phrase("har hade", r"[ ](?:över[ ]|nästan[ ]|flera[ ]|en[ ]|ett[ ]|egen[ ]|eget[ ])*(?:\d[\d .]*|tusentals|hundratusentals|miljoner|stor)?[ ]?(?:följare|youtubekanal|youtube-kanal|sponsorer|sponsor|skivkontrakt|modellkontrakt)(?:[ ]på[ ]\w+)?", "position", ("har ett fritidsintresse",)),
    Phrase("känd", r"[ ](?:på|från|för|i)[ ](?:hela[ ])?(?:tiktok|youtube|instagram|tv|sociala[ ]medier|byn|kommunen|stan|bygden|orten)(?:[ ]\w+)?", "position", ("en i gruppen",)),
    Phrase(
        "uttagen antagen utvald kvalad",
        rf"{_ON}[ ](?:till|i|för)[ ](?:ett |en )?(?:{_CONTEST}|[\wåäö]*(?:lag|laget|gymnasium|gymnasiet|akademi))",
        "sport",
        ("aktiv i en förening",),
    ),
    # Work of relatives
    Phrase("jobbar jobbade jobbat arbetar arbetade arbetat tjänstgör praktiserar vikarierar undervisar undervisade städar extraknäcker", rf"{_WORK_TIME}{_WORKPLACE}", "occupation", _WORK, near="kin"),
    Phrase("jobba arbeta", rf"{_WORK_TIME}[ ](?:på|hos|åt)[ ](?:en |ett |samma )?{_NO_PLACE}{_ANY_WORD}", "occupation", _WORK, near="kin"),
    Phrase("undervisar predikar forskar", rf"[ ](?:i|om|på)[ ]{_ANY_WORD}(?:{_WORKPLACE})?", "occupation", _WORK, near="kin"),
    Phrase("kör körde kört", rf"[ ]{_VEHICLE}(?:[ ](?:för|åt|på|i)[ ]{_NO_PLACE}{_ANY_WORD})?", "occupation", _WORK, near="kin"),
    Phrase("predikar predikade", "", "religion", _FAITH),
    Phrase("pluggar studerar utbildar läser", rf"(?:[ ]sig)?[ ]till[ ](?!att\b)(?:en )?{_ANY_WORD}", "occupation", ("studerar",)),
    Phrase("har har öppnat öppnade startade startat köpte säljer", r"[ ](?:en |ett |egen |eget |sin |sitt )?[\wåäö]*(?:salong|butik|affär|restaurang|pizzeria|åkeri|lantbruk|bondgård|mjölkgård|kennel|firma|företag|verkstad|kiosk|café|krog|bageri|måleri|rörfirma|byggfirma|taxiföretag|hudvård|nagelstudio)(?:en|et|an|n)?(?:[ ](?:hemma|i byn|i stan|i centrum))?", "occupation", _OWN, near="kin"),
    Phrase("sitter satt", r"[ ](?:med[ ])?i[ ](?:kommunfullmäktige|fullmäktige|[\wåäö]*nämnden|riksdagen|kommunstyrelsen|regionfullmäktige|kyrkorådet|kyrkofullmäktige|styrelsen[ ]för[ ]\w+)", "position", ("har ett uppdrag",)),
    Phrase("politiker kommunpolitiker minister riksdagsledamot ordförande ledamot", rf"(?:[ ](?:i|för)[ ]{_ANY_WORD})?", "position", ("en känd roll",), near="kin"),
    Phrase("jobb arbete tjänst anställning praktik praktikplats", rf"[ ](?:på|hos|i|vid|inom)[ ](?:en |ett )?{_NO_PLACE}{_ANY_WORD}", "occupation", ("arbete",), near="kin"),
    Phrase("gjorde gör gjort ligger låg", r"[ ](?:i[ ])?(?:lumpen|värnplikt(?:en)?|militärtjänst|utlandstjänst|utlandsmission)", "occupation", _WORK, near="kin"),
    Phrase("veckopendlar långpendlar pendlar", rf"(?:[ ]till[ ]{_ANY_WORD})?", "occupation", _WORK, near="kin"),
    Phrase("son dotter barn barnbarn släkt syskonbarn gift sambo", rf"[ ](?:till|med)[ ](?:en |vår |den |byns |skolans |kommunens )?(?:känd |kända |förra |tidigare )?(?:[\wåäö]*(?:rektor|lärare|präst|politiker|kommunalråd|handlare|chef|polis|läkare|tränare|mästare|pastor|imam|artist|spelare|ordförande|kurator|vaktmästare|förfat\w+|skådespelare|advokat))(?:n|en|et|na)?(?:[ ](?:på|i)[ ]{_ANY_WORD})?", "position", ("anhörig till någon",)),
    # Prison, police, court
    Phrase("sitter satt suttit hamnade hamnat intagen intogs vårdas vårdats frigavs", rf"(?:[ ](?:nu|just nu|inne|intagen|inlåst|placerad))?(?:[ ](?:på|i|vid|från)[ ](?:en |ett )?{_LOCKED_UP})(?:[ ]för[ ](?!att\b)[\wåäö]+)?", "crime", _AWAY),
    Phrase("sitter satt suttit", r"[ ](?:inne|inlåst|häktad|anhållen|på[ ]kåken)", "crime", _AWAY),
    Phrase("avtjänar avtjänade avtjänat", rf"(?:[ ](?:ett |sitt |en )?[\wåäö]*(?:straff|straffet|dom|fängelse|fotboja)){_END}", "crime", _AWAY),
    Phrase("muckar muckade muckat frigiven frigavs frisläppt", rf"(?:[ ]från[ ]{_ANY_WORD})?", "crime", ("är tillbaka",)),
    Phrase("misstänkt misstänks misstänktes åtalad åtalas åtalades dömd dömdes döms häktad häktades gripen greps anhållen delgiven fälld", rf"[ ](?:för|till|på)[ ](?!att\b){_ANY_WORD}(?:[ ](?:och|mot|av|i)[ ](?:en |ett |två |tre )?[\wåäö]*(?:misshandel|hot|stöld|rån|fängelse|vård|brott|år))?", "crime", ("berörd av en rättslig fråga",)),
    Phrase("åkte åker åkt", rf"[ ](?:fast|dit|in)[ ]för[ ]{_ANY_WORD}", "crime", _LAW),
    Phrase("stämd kallad", r"[ ](?:i|till|som|att)[ ](?:en |ett )?(?:tingsrätten?|domstol(?:en)?|rättegång(?:en)?|förhandling(?:en)?|vittne|vittna|målsägande|förhör(?:et)?)", "crime", ("berörd av en rättslig fråga",)),
    Phrase("vittna vittnar vittnade vittnat kallas kallades", r"[ ](?:i|till|som)[ ](?:en |ett )?(?:tingsrätten?|hovrätten?|domstol(?:en)?|rättegång(?:en)?|förhandling(?:en)?|vittne|målsägande|förhör(?:et)?)", "crime", _LAW),
    Phrase("varit bott bor bodde vistas vistats flytt", r"[ ](?:på|till|i)[ ](?:en |ett )?(?:kvinnojour(?:en)?|tjejjour(?:en)?|[\wåäö]*skyddat boende|jourboende(?:t)?|härbärge(?:t)?)", "crime", ("är i behov av skydd",)),
    Phrase("efterlyst eftersökt frihetsberövad avhoppare brottsoffer målsägande nämndeman", r"(?:[ ]i[ ](?:en |ett )?(?:uppmärksammat |uppmärksammad )?[\wåäö]+)?", "crime", ("berörd av en rättslig fråga",)),
    Phrase("frihetsberövades frihetsberövats efterlystes knivhöggs sköts misshandlades rånades utpressas utpressades hotas hotades", rf"(?:[ ](?:svårt|grovt|till livet|på|av|i|hemma|under)(?:[ ]{_ANY_WORD}){{0,2}})?", "crime", ("var berörd av en händelse",), near="kin"),
    Phrase("lever levde levt bor bott", r"[ ](?:under[ ](?:hot|hotbild|skydd|ny[ ]identitet|falskt[ ]namn)|gömd|gömda|på[ ]hemlig[ ]ort|på[ ]flykt)", "crime", ("är i behov av skydd",)),
    Phrase("rymde rymt rymmer avvek avvikit avviker", rf"[ ](?:från|ur)[ ](?:sitt |ett |sin )?{_ANY_WORD}", "crime", ("var frånvarande",)),
    Phrase("kör körde kört", rf"[ ](?:ihjäl|på|över|rattfull|full|onykter|i[ ]diket)(?:[ ](?:en |ett )?{_ANY_WORD})?", "event", _HIT, near="kin"),
    # Events
    Phrase("dog dött avled avlidit omkom omkommit förolyckades stupade", rf"(?:[ ](?:hastigt|plötsligt|tragiskt|nyligen|ung))?[ ](?:i|av|under|på|genom|till följd av)[ ](?:en |ett |sin |sitt )?{_ANY_WORD}", "event", _GONE),
    Phrase("omkom förolyckades drunknade förolyckats drunknat", "", "event", _GONE),
    Phrase("förlorade förlorat miste mist", rf"[ ](?:{_ANY_WORD}[ ]){{1,3}}?i[ ](?:en |ett |den |det )?[\wåäö]*(?:brand|branden|olycka|olyckan|översvämning|översvämningen|krig|kriget|jordbävning|jordbävningen|ras|raset|skred|skredet|lavin|tsunami|attentat|attentatet|explosion|explosionen|storm|stormen)", "event", _HIT),
    Phrase("hittade fann hittat", rf"[ ](?:{_ANY_WORD}[ ]){{1,3}}?(?:död|döda|medvetslös|livlös|hängd|i[ ]en[ ]pöl)", "event", _HIT),
    Phrase("räddade räddat räddades återupplivades", rf"(?:[ ]{_ANY_WORD}){{0,4}}?[ ](?:från|ur|undan|efter)[ ](?:att[ ])?(?:en |ett |den |det )?[\wåäö]*(?:drunkn|brand|eld|is|vatt|olyck|lågor)[\wåäö]*", "event", ("var med om en händelse",)),
    Phrase("biten bets attackerad attackerades påkörd överkörd knivhuggen strypt", rf"[ ](?:av|i|på|med)[ ](?:en |ett )?{_ANY_WORD}(?:[ ]i[ ](?:ansiktet|benet|armen|handen|halsen|ryggen))?", "event", ("utsatt för en händelse",)),
    Phrase("syntes syns medverkar medverkade figurerade stod varit var hamnade hängdes", rf"(?:[ ](?:med|ut|omskriven))?[ ](?:i|på)[ ]{_NEWS}", "event", ("blev uppmärksammad",)),
    Phrase("när då", r"[ ][\wåäö]*(?:bussen|skolbussen|tåget|färjan|taket|väggen|bilen|planet|båten|huset|skolan|fabriken)[ ](?:körde|kraschade|brann|rasade|sjönk|kapsejsade|störtade|sprängdes|välte|spårade|exploderade)(?:[ ](?:i|av|ner|ned|in|ur|på)(?:[ ][\wåäö]+)?)?", "event", ("en händelse",)),
    Phrase("eldhärjades brandskadades översvämmades vattenskadades sprängdes besköts utrymdes", "", "event", ("drabbades av en händelse",)),
    Phrase("eftersöktes efterlystes rövades kidnappades", "", "event", ("var berörd av en händelse",)),
    Phrase("brann brunnit brinner brinna", r"[ ](?:upp|ner|ned|av|inne|till[ ]grunden)", "event", ("drabbades av en händelse",)),
    Phrase("gick gått föll fallit ramlade ramlat trillade trillat hoppade hoppat", r"[ ](?:ner[ ]|ned[ ]|ut[ ])?(?:genom|igenom|från|i)[ ](?:en |ett )?(?:[\wåäö]*(?:isen|balkong|balkongen|tak|taket|fönster|fönstret|brunn|brunnen|stup|klippa|bro|bron|älven|sjön))", "event", _HIT),
    Phrase("överlevde överlevt", rf"[ ](?:en |ett |den |det )?{_ANY_WORD}", "event", _HIT),
    Phrase("vann vunnit", r"[ ](?:en[ ]|ett[ ])?(?:på[ ]lotto|på[ ]triss|på[ ]trav|miljoner|en[ ]miljon|storvinst\w*|stipendi\w*|priset|pris)", "event", ("var med om en händelse",)),
    Phrase("krockade krockat kraschade kraschat voltade voltat kapsejsade", rf"(?:[ ]med[ ](?:en |ett |sin )?{_ANY_WORD})?", "event", _HIT),
    Phrase("dog dött avled", r"[ ](?:när|för|vid|innan|dagen|samma)[ ](?:(?!och\b|men\b)[\wåäö]+)(?:[ ](?:[\wåäö]+[ ])?(?:sedan|sen|föddes|ålder))?", "event", _GONE),
    Phrase("pappan fadern mamman modern brodern systern pappa mamma bror syster storebror lillebror", r"[ ](?:är|var)[ ](?:död|avliden|okänd|försvunnen|bortgången|utvisad|deporterad|dödssjuk|cancersjuk|inlagd)", "family_shape", ("en förälder är frånvarande",)),
    Phrase("bodde bor bott", r"[ ]i[ ](?:en |ett |sin )?(?:husvagn(?:en)?|husbil|tält|bilen|stuga|källare|båt|kollektiv|kloster)", "family_shape", ("har en särskild familjesituation",)),
    # Superlatives
    Phrase("bäst sämst längst kortast yngst äldst störst minst snabbast duktigast starkast tyngst", rf"[ ](?:i|på|av)[ ](?:alla(?:[ ]i[ ][\wåäö]+)?|(?:sin|sitt|sina)[ ](?:[\wåäö]*(?:klass|skola|årskurs|lag|grupp|ålder|syskon|åldersgrupp|kull))|{_GROUP})", "superlative", _ONE, be=True),
    Phrase("ensam ensamma", r"[ ]om[ ](?:att[ ][\wåäö]+[ ])?[\wåäö]+(?:[ ](?:i|på)[ ][\wåäö]+)?", "superlative", _ONE, be=True),
    Phrase("ensam ensamma ende", r"[ ](?:flicka|pojke|tjej|kille|barn|elev|flickan|pojken|tjejen|killen|eleven|svensk|utländsk\w*|mörkhyad\w*)" + rf"(?:[ ](?:i|på)[ ]{_GROUP})?", "superlative", ("en av eleverna",)),
    Phrase("klassens skolans årskursens kommunens byns lagets landets sveriges ortens stadens gruppens förskolans", rf"[ ](?:enda|ende|första|yngsta|yngste|äldsta|äldste|bästa|bäste|största|längsta|längste|kortaste|snabbaste|starkaste|duktigaste)[ ]{_PERSON}(?:[ ](?:som|med|från|i)[ ]{_ANY_WORD}(?:[ ]{_ANY_WORD})?)?", "superlative", ("en av eleverna",)),
    Phrase("första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde", rf"[ ](?:barnet|sonen|dottern|barn)?[ ]?(?:av[ ]{_NUMBER}(?=[.,;)]|$|[ ](?:och|men|som|barn|syskon))|i[ ](?:syskonskaran|barnaskaran))(?:[ ](?:barn|syskon))?", "superlative", ("ett av syskonen",)),
    Phrase("enda ende", rf"[ ](?:i|på|från|hemma[ ]i)[ ]{_GROUP}", "superlative", _ONE),
    Phrase("den det", rf"[ ](?:enda|ende)[ ](?:i|på|från|hemma[ ]i)[ ]{_GROUP}", "superlative", _ONE),
    Phrase("de", rf"[ ]enda[ ](?:i|på|från|hemma[ ]i)[ ]{_GROUP}", "superlative", ("några av flera",)),
    Phrase("enda ende", rf"[ ](?:eleven|flickan|pojken|barnet|tjejen|killen|familjen|mamman|pappan)[ ](?:som|med|utan|från)[ ]{_ANY_WORD}(?:[ ](?:i[ ])?{_ANY_WORD})?", "superlative", ("en av eleverna",)),
    Phrase("ensambarn sladdbarn mellanbarn minstingen minstbarn äldstbarn", "", "superlative", ("ett av barnen",)),
    # Family
    Phrase("gift sambo ihop tillsammans", r"[ ]med[ ]en[ ](?:annan[ ])?(?:kvinna|man|tjej|kille)", "family_shape", ("i ett förhållande",)),
    Phrase("fick fått födde", rf"[ ](?:barnet|barn|henne|honom|hen|sitt[ ]\w+[ ]barn|sin[ ]\w+|första[ ]barnet)[ ](?:som|när[ ]hon[ ]var)[ ]{_ANY_WORD}", "family_shape", ("blev förälder",)),
    Phrase("växer växte växt vuxit uppvuxen uppväxt", rf"(?:[ ]upp)?[ ](?:hos|på|i)[ ](?:en |ett |sin |sina |sitt )?(?:{_ANY_WORD}föräldrar|mormor|farmor|morfar|farfar|moster|faster|farbror|morbror|släktingar?|barnhem(?:met)?|sekt(?:en)?|kollektiv(?:et)?|fosterhem(?:met)?|familjehem(?:met)?)", "family_shape", ("har en särskild familjesituation",)),
    Phrase("okänd avliden försvunnen", r"[ ](?:pappa|far|fader|mamma|mor|moder)", "family_shape", ("frånvarande förälder",)),
    # Belief
    Phrase("fastar fastade fastat", "", "religion", _FAITH),
    Phrase("firar firade", rf"[ ](?:inte|aldrig)[ ](?:jul|julen|födelsedagar|födelsedag|påsk|halloween|lucia|nyår){_ON}(?:[ ]av[ ]religiösa[ ]skäl)?", "religion", _FAITH),
    Phrase("går gick gått aktiv aktiva engagerad engagerade med", r"[ ](?:i|till)[ ](?:en |ett )?(?:[\wåäö]*(?:moské|moskén|kyrka|kyrkan|synagoga|synagogan|tempel|templet|församling|församlingen|koranskola|koranskolan|bönehus|bönehuset|frikyrka|frikyrkan|sekt|sekten))", "religion", _FAITH),
    Phrase("ber bad", r"[ ](?:fem[ ]gånger|till[ ](?:gud|allah)|flera[ ]gånger[ ]om[ ]dagen)", "religion", _FAITH),
    Phrase("av", r"[ ]religiösa[ ]skäl", "religion", ("av egna skäl",)),
    Phrase("konverterade konverterat konverterar", r"(?:[ ]till[ ][\wåäö]+)?", "religion", _FAITH),
    Phrase("äter", r"[ ](?:bara[ ]|endast[ ]|enbart[ ])?(?:halal|kosher|inte[ ](?:fläsk|griskött))\w*", "religion", _FAITH),
    Phrase("döptes döpt konfirmerades konfirmerats omskars omskuren", rf"(?:[ ]i[ ]{_ANY_WORD})?", "religion", ("aktiv i en församling",)),
    # Origin
    Phrase("född födda fött uppvuxen", r"[ ](?:i|på)[ ](?:ett |en )?(?:[\wåäö]*läger|lägret|utlandet|kriget|exil|[\wåäö]*flykten?)", "status", _ABROAD),
    Phrase("flydde flytt flyr", rf"(?:[ ]hit|[ ]till[ ]sverige)?(?:[ ](?:från|över|genom|undan|via|till)[ ]{_ANY_WORD})", "status", ("kom till landet",)),
    Phrase("kom kommit", r"(?:[ ](?:hit|till[ ]sverige|till[ ]landet))(?:[ ](?:ensam|utan[ ]\w+|som[ ][\wåäö]+|genom[ ][\wåäö]+|via[ ][\wåäö]+))", "status", ("kom till landet",)),
    Phrase("mörk mörkare svart", r"[ ](?:hy|hudfärg|hud)", "ethnicity", ("ett visst utseende",)),
    Phrase("bott bor levt", r"[ ]i[ ]sverige[ ](?:i|sedan|bara)[ ](?:bara[ ])?[\wåäö]+(?:[ ](?:år|månader))?", "status", ("kom till landet",)),
    Phrase("renskötare renskötarfamilj samebyn sameby renarna", "", "ethnicity", ("i ett näringsliv",)),
    # Health
    Phrase("åker sitter satt använder kör är", r"[ ](?:i[ ])?(?:elektrisk[ ])?(?:rullstol|permobil|rullator|rullstolen)", "disability", _SUPPORT),
    Phrase("använder har", r"[ ](?:en |ett |sin )?(?:talapparat|talmaskin|talhjälpmedel|ögonstyrning|cochleaimplantat|hörapparat(?:er)?|ledarhund|assistanshund|benprotes|armprotes|protes|stomi|stomipåse|insulinpump|pacemaker|sond|kateter|syrgas|respirator)", "disability", _SUPPORT),
    Phrase("saknar saknade", rf"[ ](?:en |ett |sin |höger |vänster |sitt |ena )+{_LIMB}", "disability", _SUPPORT),
    Phrase("fått fick får", rf"[ ](?:en |ett )?(?:ny[ ]|nytt[ ])?(?:[\wåäö]*{_BODY}|transplantation)", "rare_condition", ("fick vård",)),
    Phrase("väntar väntat", rf"[ ]på[ ](?:en |ett )?(?:ny[ ]|nytt[ ])?(?:[\wåäö]*{_BODY}|transplantation)", "rare_condition", ("väntar på vård",)),
    Phrase("allergisk överkänslig", rf"[ ]mot[ ]{_ANY_WORD}", "chronic_illness", ("i behov av vård",)),
    Phrase("går gick genomgår genomgått får fått", r"[ ](?:på[ ]|i[ ]|igenom[ ])?(?:dialys|cellgifter|cellgiftsbehandling|cytostatika|strålning|strålbehandling|blodtransfusion(?:er)?|benmärgstransplantation|kemoterapi)", "rare_condition", _CARE),
    Phrase("matas sondmatas andas", r"(?:[ ](?:genom|med|via)[ ](?:en )?(?:sond|slang|respirator|knapp))?", "rare_condition", _CARE),
    Phrase("opererades opererad opererats opereras operation", rf"[ ](?:i|av|för|på|akut[ ]för)[ ](?:en |ett |sitt |sin )?{_ANY_WORD}", "rare_condition", ("fick vård",)),
    Phrase("tar tagit äter ätit medicineras medicinerar behandlas", r"[ ](?:med[ ])?(?:concerta|ritalin|medikinet|elvanse|strattera|attentin|sertralin|fluoxetin|escitalopram|lamictal|levaxin|insulin|abilify|risperdal|kortison|antidepressiva|cellgifter|epilepsimedicin|adhd-medicin|metadon)", "mental_health", ("får behandling",)),
    Phrase("stammar stammade stammat", r"(?:[ ](?:kraftigt|mycket|svårt|lite|ofta|ibland))?", "disability", _SUPPORT),
)  # fmt: skip

# Words that tell by their ending alone; the wording for the indefinite and for the definite form.
_ENDINGS: Final = (
    (re.compile(r"(?:landslags\w+|landslaget|mästar(?:e|inna)n?|elitspelare\w*|proffsspelare\w*)$"), "sport", "aktiv i en förening", "aktiv i en förening"),
    (re.compile(r"(?:husrannsakan|besöksförbud|kontaktförbud|rättegång|samhällstjänst|ungdomstjänst|skyddstillsyn|fotboja|åtal)(?:en|et)?$"), "crime", "en rättslig åtgärd", "den rättsliga åtgärden"),
    (re.compile(r"(?:jourhem|släktinghem|nätverkshem|barnhem)(?:met)?$"), "family_shape", "ett särskilt boende", "boendet"),
    (re.compile(r"(?:tonårs|fjortonårs|ungdoms)(?:mamma|pappa|förälder)(?:n)?$"), "family_shape", "en förälder", "föräldern"),
    (re.compile(r"\w{3,}(?:dystrofi|skleros|plegi|syndrom|cancer|tumör|leukemi|lymfom|sarkom|epilepsi|reumatism|mutism|defekt|missbildning)(?:n|en|et)?$"), "chronic_illness", "en sjukdom", "sjukdomen"),
    (re.compile(r"\w{3,}(?:olycka|explosion|jordbävning|översvämning|lavin|skred|attentat)(?:n|en|et)?$"), "event", "en händelse", "händelsen"),
)  # fmt: skip
_NOT_ENDING: Final = re.compile(
    r"^(?:klass|hus|läx|träd|bygg|verk|bor|lär|vård|snick|matt|borg|kyrk|sjö|vakt|målar|mål|rör|slöjd|guld|sil|smed|tränings)?mästar|risk|statistik"
)
_DEFINITE: Final = re.compile(r"(?:an|en|et|met|den)$")
# The name of who described a condition, standing alone in the genitive.
_EPONYMS: Final = frozenset(
    [
        "marfans",
        "downs",
        "turners",
        "klinefelters",
        "williams",
        "aspergers",
        "tourettes",
        "crohns",
        "retts",
        "angelmans",
        "duchennes",
        "huntingtons",
        "hirschsprungs",
        "noonans",
        "sturges",
        "wilsons",
        "addisons",
        "cushings",
        "hodgkins",
        "perthes",
        "scheuermanns",
        "recklinghausens",
        "alports",
        "fabrys",
        "gauchers",
        "pompes",
        "ushers",
        "charcots",
        "bechterews",
    ]
)
_KIN: Final = re.compile(
    r"(?<!\w)(?:mamma|pappa|mor|modern|far|fadern|förälder|föräldrar|vårdnadshavar|mormor|morfar|farmor|farfar|styv|bonus|bror|syster|storebror|storasyster|moster|faster|morbror|farbror|"
    r"kusin|sambo|partner|släkting|maken|makan|brodern|systern|sonen|dottern|hon|han|hen|de)\w*(?!\w)"
)
_BREAK: Final = re.compile(r"[.!?;\n]")
_BE: Final = re.compile(r"(?<!det )(?:är|var|blev|blivit|varit|som|den|och|,)[ ]$")
_NOT_RELATIVES: Final = re.compile(
    r"(?:läraren|rektor|kurator|sköterska|personal|handläggare|socialsekreterare|pedagog|mentor|skolan|vi)\w*[ ]$"
)


# What a wording becomes after `har` and after `att` or `ska`, by its first word.
_FORMS: Final = {
    "idrottar": ("idrottat", "idrotta"), "arbetar": ("arbetat", "arbeta"), "har": ("haft", "ha"), "är": ("varit", "vara"), "var": ("varit", "vara"),
    "berörs": ("berörts", "beröras"), "gick": ("gått", "gå"), "kom": ("kommit", "komma"), "blev": ("blivit", "bli"), "studerar": ("studerat", "studera"),
    "får": ("fått", "få"), "drabbades": ("drabbats", "drabbas"), "fick": ("fått", "få"), "väntar": ("väntat", "vänta"),
}  # fmt: skip
_BETWEEN = r"(?:(?:inte|aldrig|redan|också|även|nyligen|tidigare|alltid|nu|numera|länge)[ ])?"
_AFTER_HAVE: Final = re.compile(rf"(?<!\w)(?:har|hade|ha|haft)[ ]{_BETWEEN}$")
_AFTER_TO: Final = re.compile(
    rf"(?<!\w)(?:att|ska|skall|skulle|vill|ville|kan|kunde|får|fick|måste|brukar|brukade|börjat|börjar|slutat)[ ]{_BETWEEN}$"
)


def _said(wording: str, before: str) -> str:
    """The wording with its verb in the form the sentence asks for: `har idrottat`, `ska arbeta`."""
    first, space, rest = wording.partition(" ")
    forms = _FORMS.get(first)
    if forms is None:
        return wording
    if _AFTER_HAVE.search(before):
        return forms[0] + space + rest
    return forms[1] + space + rest if _AFTER_TO.search(before) else wording


@cache
def _by_first() -> dict[str, list[tuple[Phrase, re.Pattern[str]]]]:
    """For each word a phrase may begin with, the phrases and the pattern of what follows."""
    table: dict[str, list[tuple[Phrase, re.Pattern[str]]]] = {}
    for phrase in PHRASES:
        pattern = re.compile(phrase.rest + _END)
        for first in dict.fromkeys(phrase.first.split()):
            table.setdefault(first, []).append((phrase, pattern))
    return table


def find(document: Document) -> Iterator[tuple[int, int, str, tuple[str, ...], bool]]:
    """Start, end, class, wider wordings, and whether it is only possible, of every phrase and telling word."""
    table = _by_first()
    for word in document.words:
        first = word.lower
        if first in table:
            for phrase, pattern in table[first]:
                match = pattern.match(document.lower, word.end)
                if match and _fits(document, word, phrase):
                    before = document.before(word.start, 24)
                    wordings = tuple(_said(wording, before) for wording in phrase.wordings)
                    yield word.start, match.end(), phrase.kind, wordings, phrase.check
        if len(first) >= 5:
            if word.capital and first in _EPONYMS:
                yield word.start, word.end, "rare_condition", ("ett medicinskt tillstånd",), False
            for kind, wording in telling(first):
                yield word.start, word.end, kind, (wording,), False


@lru_cache(maxsize=20_000)
def telling(lower: str) -> tuple[tuple[str, str], ...]:
    """The class and the wider wording of a word whose ending tells."""
    if _NOT_ENDING.search(lower):
        return ()
    definite = _DEFINITE.search(lower) is not None
    return tuple((kind, told if definite else wide) for ending, kind, wide, told in _ENDINGS if ending.search(lower))


def _fits(document: Document, word: Word, phrase: Phrase) -> bool:
    """Whether the words before allow the phrase: a relative in the same clause, or a form of `vara`."""
    if phrase.be and not _BE.search(document.before(word.start, 12)):
        return False
    if not phrase.near:
        return True
    clause = _BREAK.split(document.before(word.start, 60))[-1]
    return _KIN.search(clause) is not None and not _NOT_RELATIVES.search(clause)


def kind_of(text: str) -> str:
    """The class of a found phrase, from its own words, or nothing."""
    lower = text.lower()
    first = re.match(r"\w+", lower)
    for phrase, pattern in _by_first().get(first.group() if first else "", ()):
        if first and pattern.fullmatch(lower, first.end()):
            return phrase.kind
    return next(
        (kind for ending, kind, _, _ in _ENDINGS if ending.search(lower)), "rare_condition" if lower in _EPONYMS else ""
    )


def every_wording() -> set[str]:
    """Every wider wording of the families, so that the last look knows them again."""
    found = {wording for phrase in PHRASES for wording in phrase.wordings}
    found |= {_said(wording, before) for wording in found for before in ("har ", "att ")}
    return found | {wording for _, _, wide, definite in _ENDINGS for wording in (wide, definite)}
