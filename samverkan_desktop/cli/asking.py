# SPDX-License-Identifier: EUPL-1.2
"""`samverkan decide` and `samverkan rules`: what the law says of a question, and whether the rule files hold."""

from __future__ import annotations

from pathlib import Path

import attrs

from samverkan_desktop import rules
from samverkan_desktop.cli import answers, files, messages
from samverkan_desktop.cli.arguments import Arguments, Room
from samverkan_desktop.domain.days import day_of
from samverkan_desktop.domain.errors import Exit, InvalidInput
from samverkan_desktop.rules import cases, engine, loader, questions
from samverkan_desktop.system import reading, resources
from samverkan_desktop.system.clock import SystemClock
from samverkan_desktop.usecases import policy, rule_lists


def add(room: Room) -> None:
    """Add the commands."""
    decide = room.command("decide", _decide)
    decide.add_argument("file", metavar="FILE", help=room.words["input"])
    decide.add_argument("--json", action="store_true", help=room.words["json"])
    decide.add_argument("--trace", action="store_true", help=room.words["decide_trace"])
    ruling = room.group("rules")
    ruling.command("check", _check, "rules_check").add_argument("dir", nargs="?", default="", metavar="DIR")
    listing = ruling.command("list", _list, "rules_list")
    listing.add_argument("--json", action="store_true", help=room.words["json"])
    running = ruling.command("cases", _cases, "rules_cases")
    running.add_argument("dir", nargs="?", default="", metavar="DIR")
    running.add_argument("--policy", metavar="FILE", default="", help=room.words["rules_cases_policy"])


def _decide(args: Arguments) -> int:
    """An answered question is a task done, whatever the answer; only questions that cannot be read are refused."""
    data = files.as_json(args.file)
    asked = questions.read(data)
    decisions = [engine.decide(question, rules.shipped()) for question in asked]
    if args.json:
        shown = [answers.as_json(decision) for decision in decisions]
        for question, one in zip(asked, shown, strict=True) if args.trace else ():
            answers.add_trace(one, question, rules.shipped())
        print(files.dumped(shown if isinstance(data, list) else shown[0]))
        return Exit.DONE
    for question, decision in zip(asked, decisions, strict=True):
        answers.show(decision, args.lang)
        if args.trace:
            answers.show_trace(decision, question, rules.shipped(), args.lang)
    return Exit.DONE


def _list(args: Arguments) -> int:
    """Every shipped rule: whether it is on today, when it was checked, and whether the lawyer is to confirm it."""
    found = rule_lists.rows(rules.shipped(), day_of(SystemClock().now()), args.lang)
    if args.json:
        days = ({"first": one.first.isoformat(), "last": one.last and one.last.isoformat()} for one in found)
        print(files.dumped([attrs.asdict(one) | day for one, day in zip(found, days, strict=True)]))
        return Exit.DONE
    said = messages.words(args.lang)
    for one in found:
        confirm = said["rule_confirm"] if one.confirm else ""
        messages.row(one.id, one.source, one.effect, said[f"rule_{one.state}"], one.checked or "-", confirm)
    return Exit.DONE


def _check(args: Arguments) -> int:
    folder = Path(args.dir) if args.dir else resources.path("rules")
    if not folder.is_dir():
        raise InvalidInput("file_unreadable", file=str(folder))
    problems = loader.check(folder, day_of(SystemClock().now()))
    for problem in problems:
        messages.line(f"{problem.place}: {problem.text}")
    failed = any(problem.level == "error" for problem in problems)
    if not failed:
        messages.say(messages.words(args.lang)["rules_hold"])
    return Exit.NO if failed else Exit.DONE


def _cases(args: Arguments) -> int:
    """Run the shipped rules, or with a rule file laid over them on every day, as a trial does."""
    folder = Path(args.dir) if args.dir else cases.shipped_folder()
    if not folder.is_dir():
        raise InvalidInput("file_unreadable", file=args.dir)
    used = (
        policy.laid_over(rules.shipped(), files.text(args.policy, reading.RULES)).tried_out()
        if args.policy
        else rules.shipped()
    )
    ran = cases.run(folder, used)
    wrong = cases.disagreeing(ran)
    for result in wrong:
        messages.line(f"{result.case.expected}/{result.case.path.name}: {'; '.join(result.disagreements)}")
    messages.say(messages.words(args.lang)["cases_ran"].format(count=len(ran), wrong=len(wrong)))
    return Exit.NO if wrong else Exit.DONE
