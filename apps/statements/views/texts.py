from collections.abc import Mapping
from functools import cached_property, partial
from typing import Any

from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from apps.audit.models import Entry
from apps.audit.trails.trail import in_plain_words, trail
from apps.conferences.choices import Rule
from apps.conferences.holders import Holders, holders_of
from apps.conferences.least_rights import Thing
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.typesetting import fonts
from apps.core.views import PermissionRequiredMixin
from apps.documents.choices import LanguageStatus
from apps.documents.symbols import with_revision
from apps.statements import services, steps
from apps.statements.choices import Basis, PositionValue, State
from apps.statements.consensus import parties, wording
from apps.statements.models import Annex, Position, SilenceProcedure, Statement, Tabling
from apps.statements.models.tablings import LATER
from apps.statements.objections.reading import Asked, asked_about, last_call
from apps.statements.paragraphs import texts
from apps.statements.paragraphs.parsing import label
from apps.statements.pipeline.standing import Standing, standings_of
from apps.statements.pipeline.turns import turn_of
from apps.statements.record import verification
from apps.statements.rounds.reading import answers_of
from apps.statements.text_life import ON_THE_TABLE
from apps.statements.views.base import StatementMixin

ROUNDS_SHOWN = 10
SEATS: dict[str, str] = {
    PositionValue.JOIN: "yes",
    PositionValue.JOIN_WITH_RESERVATION: "yes",
    PositionValue.OBJECT: "no",
}

UNSIGNED = {State.TABLED, State.GAVELLED}  # a gavel fell, or will; what became of the last one is told


class TextView(StatementMixin, PermissionRequiredMixin, TemplateView):
    """One text: its words, where the parties stand, whether it can be adopted, whether its record holds."""

    template_name = "statements/text.html"

    def get_context_data(self, **kwargs):
        statement = self.statement
        user, language = self.request.user, get_language()
        rows = texts.rows_of(statement.revision)
        kwargs["tabling"] = self.tabling
        kwargs["boxed"] = boxed(statement, rows) if self.may("write") else []
        kwargs["paragraphs"] = paragraphs(statement, rows, language)
        kwargs["shown_language"] = shown_language(statement, rows, language)
        if statement.is_editable or statement.state in ON_THE_TABLE:
            profile = parties.profile_of(self.conference)
            kwargs["behind"] = wording.languages_behind(statement, rows, profile)
        kwargs["language_rows"] = [
            {"code": code, "status": LanguageStatus(status).label}
            for code, status in statement.revision.languages.items()
        ]
        found = steps.steps_for(statement)
        if statement.is_editable and self.follows(statement):
            statement.revision.rows = rows
            kwargs["turn"] = turn_of(statement, standings_of([statement], profile)[statement.pk])
            found = steps.beginning_with(found, kwargs["turn"].step)
        kwargs["steps"] = [each for each in found if user.has_perm(each.needs, self.conference)]
        kwargs["circulations"] = statement.revision.circulations.all() if statement.revision.frozen_at else []
        kwargs["to_come"] = services.may_be_harmonised(statement)
        kwargs["later"] = (
            statement.document.corrigenda.select_related("version").defer("canonical") if statement.document else []
        )
        kwargs["record"] = getattr(statement, "record", None) if statement.number else None
        if statement.basis == Basis.PARTIES and self.may("view_positions"):
            kwargs.update(self.stand(language))
            kwargs["annexes"] = self.annexes(kwargs["lines"]) if self.may("view_reasons") else []
            kwargs["earlier"] = earlier_rounds(statement, self.tabling, language)
        if kwargs["record"] is not None:
            kwargs["faults"] = verification.checked(kwargs["record"])
        if "outcome" in kwargs:
            kwargs["call"] = call = last_call(self.tabling)
            asked = asked_about(self.tabling, call)
            turn = turn_of(statement, Standing(outcome=kwargs["outcome"], asked=asked))
            first = turn.for_whom(partial(user.has_perm, obj=self.conference))
            kwargs["called"] = called = asked in (None, Asked.ANSWERED)
            kwargs["steps"] = steps.by_outcome(kwargs["steps"], first, blocked="refusal" in kwargs, called=called)
        if statement.document and not statement.document.versions.unpublished().exists():
            kwargs["is_out"], kwargs["steps"] = True, steps.once_out(kwargs["steps"])
        if (
            "lines" in kwargs
            and self.tabling is not None
            and self.tabling.countersigned
            and statement.state in UNSIGNED
        ):
            kwargs["gavelling"] = gavelling = self.tabling.gavels.order_by("-number").first()
            if gavelling is not None and not gavelling.outcome:
                others = services.countersigners(self.conference, besides=gavelling.gavelled_by)
                kwargs["signers"] = [member.label for member in others]
        if self.tabling is not None and self.tabling.rule == Rule.SILENCE and self.may("view_positions"):
            kwargs["silence"] = SilenceProcedure.objects.newest_of(statement).first()
        return super().get_context_data(**kwargs)

    def annexes(self, lines: list[dict[str, Any]]) -> list[tuple[Annex, str]]:
        """What parties give beside the text, with their names; of the tabling that is shown."""
        names = {line["party"].pk: line["name"] for line in lines}
        return [(each, names[each.party_id]) for each in Annex.objects.standing(self.tabling)] if self.tabling else []

    @cached_property
    def tabling(self) -> Tabling | None:
        """What lies before the parties or was adopted; of a text that came to nothing, the last one that did."""
        if self.statement.tabling or self.statement.is_editable:
            return self.statement.tabling
        last = self.statement.tablings.order_by("-round").first()
        if last is not None:
            last.statement = self.statement
        return last

    def stand(self, language: str) -> dict:
        """Where the parties stand, or stood when it last lay before them: lines, seats, and what the rule says now."""
        statement, tabling = self.statement, self.tabling
        if tabling is None:
            return {"lines": chosen_lines(statement, language), "seats": []}
        roster = parties.roster_of(tabling)
        lines = lines_of(tabling, roster, language)
        seated = [line for line in lines if not line["party"].left_at and not tabling.is_sealed]
        return {
            "lines": lines,
            "seats": self.seats(seated, language),
            **picture_words(tabling.rule, seated, agreed=self.agreed),
            **self.verdict(roster, language),
        }

    @property
    def agreed(self) -> bool:
        """Adopted here, so that who said nothing had no objection; what others tell leaves that open."""
        return self.statement.state == State.ADOPTED and not self.statement.record.is_from_elsewhere

    def seats(self, seated: list[dict], language: str) -> list[tuple[str, list[str]]]:
        """Seats for the picture: a delegation's individuals sit together."""
        labels = parties.seat_labels(self.statement, [line["party"] for line in seated], language)
        groups: dict[str, list[str]] = {}
        for line in seated:
            groups.setdefault(labels[line["party"]], []).append(line["state"])
        return list(groups.items())

    def verdict(self, roster: list, language: str) -> dict:
        statement = self.statement
        if statement.state not in (State.TABLED, State.ADOPTED_AD_REF) or statement.tabled.rule == Rule.SILENCE:
            return {}
        outcome = services.outcome_of(statement)
        told = {"outcome": outcome, "adopters": self.adopters()}
        if outcome.adopted or outcome.provisional:
            return {**told, "rule_label": Rule(statement.tabled.rule).label}
        return {
            **told,
            "refusal": wording.cannot_be_adopted(statement.tabled, outcome, roster, language),
        }

    def adopters(self) -> list[Holders]:
        """Who has the gavel, for an organizer who has not: whoever sees the team, and does not adopt."""
        sees_team = self.request.user.has_perm("conferences.manage_team", self.conference)
        if self.statement.state != State.TABLED or self.may("gavel") or not sees_team:
            return []
        return holders_of(self.conference, Thing.ADOPTION)


class TrailView(StatementMixin, PermissionRequiredMixin, TemplateView):
    """Who did what to this text, and every change of the row itself."""

    permission_required = "statements.view_history"
    template_name = "statements/trail.html"

    def get_context_data(self, **kwargs):
        language = get_language()
        rosters = [parties.roster_of(tabling) for tabling in self.statement.tablings.all()]
        names = {str(entry.pk): parties.party_name(entry, language) for roster in rosters for entry in roster}
        steps_taken = trail(
            self.statement, self.conference.time_zone, partial(entry_in_words, self.statement.symbol, names)
        )
        for step in steps_taken:  # the event names what the text points at since; "document changed" says nothing
            step.changes = [change for change in step.changes if change.old is not None]
        return super().get_context_data(trail_steps=steps_taken, **kwargs)


def picture_words(rule: str, seated: list[dict], *, agreed: bool) -> dict[str, Any]:
    """What the picture counts and says: joining under unanimity; elsewhere who says nothing has agreed to the gavel."""
    if rule == Rule.UNANIMITY:
        figure, caption = sum(line["state"] == "yes" for line in seated), _("parties joined")
    else:
        figure, caption = len(seated), ngettext("party asked", "parties asked", len(seated))
    silent = _("no objection") if agreed else pgettext("position", "no position in favour yet")
    words = [_("joined"), silent, _("objects")]
    return {"figure": figure, "caption": caption, "words": words, "agreed": agreed}


def entry_in_words(symbol: str, names: Mapping[str, str], entry: Entry) -> str:
    """A step with what its details say: the symbol of the wording that came of it, or the position."""
    if entry.verb == "statement.changed" and isinstance(number := entry.details.get("revision"), int):
        words = {"event": in_plain_words(entry), "symbol": with_revision(symbol, number)}
        return _("%(event)s: %(symbol)s") % words
    return position_in_words(names, entry)


def position_in_words(names: Mapping[str, str], entry: Entry) -> str:
    """A recorded position with whose it is and what it says: "position recorded: Exampleland objects"."""
    name, value = names.get(entry.details.get("party", "")), entry.details.get("value", "")
    if name and entry.verb == "statement.party_left":
        return _("%(event)s: %(party)s") % {"event": in_plain_words(entry), "party": name}
    if name is None or value not in PositionValue.values:
        return in_plain_words(entry)
    words = {"event": in_plain_words(entry), "party": name, "value": PositionValue(value).label}
    return _("%(event)s: %(party)s %(value)s") % words


def chosen_lines(statement: Statement, language: str) -> list[dict[str, Any]]:
    """The parties of a draft: chosen, and nobody has been asked yet."""
    return [
        {"party": party, "name": parties.party_name(party, language), "position": None, "state": "wait"}
        for party in parties.parties_of(statement)
    ]


def lines_of(tabling: Tabling, roster: list, language: str) -> list[dict[str, Any]]:
    """Everybody on the roster with what stood for them; `written_down` where that happened on a later day.

    Of a round that is sealed only who has `answered`.
    """
    told = Position.objects.told(tabling).select_related("given_by", "credential")
    said = {position.party_id: position for position in told}
    answered = answers_of(tabling).answered if tabling.is_sealed else set()
    return [
        {
            "party": entry,
            "name": parties.party_name(entry, language),
            "position": said.get(entry.pk),
            "state": seat_state(said.get(entry.pk)),
            "answered": entry.pk in answered,
            "written_down": entry.pk in said and said[entry.pk].created_at - said[entry.pk].at > LATER,
        }
        for entry in roster
    ]


def earlier_rounds(statement: Statement, shown: Tabling | None, language: str) -> list[dict[str, Any]]:
    """Tablings that ended, newest first, with what everybody had said: nothing of it is void, it is history."""
    closed = statement.tablings.order_by("-round").select_related("revision")
    if shown is not None:
        closed = closed.exclude(pk=shown.pk)
    rounds = [(tabling, lines_of(tabling, parties.roster_of(tabling), language)) for tabling in closed[:ROUNDS_SHOWN]]
    return [
        {"tabling": tabling, "lines": [line for line in lines if line["position"]], "sealed": tabling.is_sealed}
        for tabling, lines in rounds
    ]


def seat_state(position: Position | None) -> str:
    return SEATS.get(position.value, "wait") if position else "wait"


def shown_language(statement: Statement, rows: list, language: str) -> str:
    """The page's language when the text is complete in it, else the working language."""
    complete = texts.complete_languages(statement.revision, rows, statement.working_language)
    return language if language in complete else statement.working_language


def paragraphs(statement: Statement, rows: list, language: str) -> list[dict[str, Any]]:
    """A text for documents/paragraph.html."""
    shown = shown_language(statement, rows, language)
    return [
        {
            "kind": row.kind,
            "label": label(row.number),
            "anchor": f"t{row.order}",
            "level": row.level,
            "text": texts.words_in(row, shown, statement.working_language),
        }
        for row in rows
    ]


def boxed(statement: Statement, rows: list) -> list[fonts.Boxed]:
    """The letters of which a PDF of this text would show the code only, with their places."""
    revision, own = statement.revision, statement.working_language
    title_named = _("title")
    placed = [(f"{CONTENT_LANGUAGES[code]}, {title_named}", title) for code, title in revision.titles.items()]
    for code in revision.languages:
        for row in rows:
            place = _("paragraph %(place)s") % {"place": texts.called(row)}
            placed.append((f"{CONTENT_LANGUAGES[code]}, {place}", texts.words_in(row, code, own)))
    return fonts.boxed(placed)
