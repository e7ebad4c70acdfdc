"""Every address of the product, and with which objects it is asked. A new address without a line fails the test."""

from collections.abc import Callable, Iterator
from typing import NamedTuple
from uuid import UUID

from django.urls import reverse
from django.utils import translation

from apps.documents.models import Corrigendum
from apps.sessions.conflicts import scan
from apps.sessions.models import Release
from apps.site.addresses import SECTIONS
from apps.statements.models import OutlineComment, OutlineSection, SilenceNotice, Statement
from tests.canary.objects_of_amendments import amendments, brackets, log_entries, referrals
from tests.canary.objects_of_sessions import Kwargs, guests, materials, meetings, parts, place
from tests.canary.world import World


def nothing(world: World) -> list[Kwargs]:
    return [{}]


def lists(_world: World) -> list[Kwargs]:
    return [{"section": name, "number": 1} for name in ("pages", *SECTIONS)]


def in_forum(world: World) -> list[Kwargs]:
    return [{"forum_slug": forum.slug} for forum in world.forums]


def in_edition(world: World) -> list[Kwargs]:
    return [place(each) for each in world.editions]


def one_of_each(argument: str, related: str, *states: str) -> Callable[[World], list[Kwargs]]:
    """Each row of every edition; of rows that differ in none of `states`, by which pages tell them apart, one."""

    def found(world: World) -> list[Kwargs]:
        kwargs = []
        for conference in world.editions:
            seen = set()
            for row in getattr(conference, related).order_by("pk"):
                state = tuple(_value(row, name) for name in states) if states else row.pk
                if state not in seen:
                    seen.add(state)
                    kwargs.append({**place(conference), argument: row.pk})
        return kwargs

    return found


def _value(row, path: str) -> str:
    if path == "account":  # a reader who has a role in this session
        return str(row.assignments.exclude(person__user=None).values_list("person__user").first())
    for name in path.split("__"):
        row = getattr(row, name, None)
    return str(row)


def details(world: World) -> list[Kwargs]:
    return [{**place(each), "section": name} for each in world.editions for name in ("names", "place", "replies")]


def rows_of(related: str, *, of_forum: bool = False) -> Callable[[World], list[Kwargs]]:
    """Rows of the set-up: of the editions, or of the forums."""

    def found(world: World) -> list[Kwargs]:
        if of_forum:
            own = [(forum, getattr(forum, related).filter(conference=None)) for forum in world.forums]
            return [{"forum_slug": forum.slug, "row_id": row.pk} for forum, rows in own for row in rows]
        return one_of_each("row_id", related)(world)

    return found


def team(world: World) -> list[Kwargs]:
    return [{**place(c), "member_id": row.pk} for c in world.editions for row in c.team.all()]


def forum_team(world: World) -> list[Kwargs]:
    own = [(forum, forum.team.filter(conference=None)) for forum in world.forums]
    return [{"forum_slug": forum.slug, "member_id": row.pk} for forum, rows in own for row in rows]


def credentials(world: World) -> list[Kwargs]:
    rows = one_of_each("participation_id", "participations", "status", "role")(world)
    return [{**each, "credential_id": row.pk} for each in rows for row in _credentials(world, each)[:1]]


def _credentials(world: World, kwargs: Kwargs) -> list:
    (conference,) = (each for each in world.editions if place(each).items() <= kwargs.items())
    return list(conference.participations.get(pk=kwargs["participation_id"]).credentials.all())


def assignments(world: World) -> list[Kwargs]:
    rows = [(c, sitting) for c in world.editions for sitting in c.sittings.exclude(assignments=None)[:1]]
    return [{**place(c), "sitting_id": s.pk, "assignment_id": s.assignments.first().pk} for c, s in rows]


def altered_guests(world: World) -> list[Kwargs]:
    """Nobody holds a guest's link."""
    return [{**each, "token": "altered"} for each in sittings(world)[:1]]


def altered_screens(world: World) -> list[Kwargs]:
    """Who holds one is in `test_screens`."""
    return [{**each, "token": "altered"} for each in in_edition(world)]


def conflicts(world: World) -> list[Kwargs]:
    return [{**place(c), "fingerprint": found.fingerprint} for c in world.editions for found in scan(c)[:1]]


def versions(world: World) -> list[Kwargs]:
    return [{**place(row.conference), "number": row.number} for row in Release.objects.select_related("conference")]


def to_be_told(world: World) -> list[Kwargs]:
    """Whom a release of everything would tell, and somebody whom it would not."""
    rows = [
        (c, c.delegates.filter(status=status).first()) for c in world.editions for status in ("registered", "invited")
    ]
    return [{**place(c), "person_id": row.person_id} for c, row in rows if row]


def symbols(world: World) -> list[Kwargs]:
    return [{"symbol": row.symbol} for each in world.editions for row in each.documents.order_by("symbol")]


def typed(world: World) -> list[Kwargs]:
    return [{"folder": "DOCUMENTS", "typed": f"{each['symbol'].lower()}.PDF"} for each in symbols(world)[:1]]


def corrigenda(world: World) -> list[Kwargs]:
    rows = Corrigendum.objects.filter(document__conference__in=world.editions).order_by("symbol")
    return [{"corrigendum": row.symbol} for row in rows]


def parties(world: World) -> list[Kwargs]:
    rows = [row for c in world.editions for row in c.statements.filter(state="tabled")[:1]]
    return [{**place(row.conference), "statement_id": row.pk, "party_id": row.tabled.roster.first().pk} for row in rows]


def put_under_silence(world: World) -> list[Kwargs]:
    """Each text that ever was, whatever became of it."""
    rows = Statement.objects.filter(conference__in=world.editions, tablings__silences__isnull=False).distinct()
    return [
        {**place(row.conference), "statement_id": row.pk}
        for row in rows.select_related("conference__forum").order_by("pk")
    ]


def notices(world: World) -> list[Kwargs]:
    rows = SilenceNotice.objects.filter(counts=True, procedure__ended_at=None).select_related("procedure__tabling")
    first = {row.procedure_id: row for row in rows.order_by("-pk")}
    return [
        {**place(row.procedure.tabling.statement.conference), "statement_id": row.procedure.tabling.statement_id,
         "notice_id": row.pk}
        for row in first.values()
    ]  # fmt: skip


def outline_sections(world: World) -> list[Kwargs]:
    rows = OutlineSection.objects.filter(outline__conference__in=world.editions).order_by("pk")
    return [{**place(row.outline.conference), "outline_id": row.outline_id, "section_id": row.pk} for row in rows]


def outline_comments(world: World) -> list[Kwargs]:
    rows = OutlineComment.objects.filter(section__outline__conference__in=world.editions).order_by("pk")
    found = [(row.section.outline, row) for row in rows.select_related("section__outline__conference__forum")]
    return [{**place(outline.conference), "outline_id": outline.pk, "comment_id": row.pk} for outline, row in found]


def accounts(world: World) -> list[Kwargs]:
    return [{"account_id": user.pk} for user in world.accounts.values()]


def account_verbs(world: World) -> list[Kwargs]:
    return [{**each, "verb": "close"} for each in accounts(world)[:1]]


def with_language(world: World) -> list[Kwargs]:
    return [{**each, "language": "en"} for each in statements(world)]


def with_translation(world: World) -> list[Kwargs]:
    return [{**each, "language": "ja"} for each in statements(world)]


def with_event(world: World) -> list[Kwargs]:
    return [{**each, "event": event} for each in statements(world) for event in ("withdraw", "no_consensus", "reopen")]


def waves(world: World) -> list[Kwargs]:
    rows = [(c, row) for c in world.editions for row in world.messages(c) if row.wave_id]
    return list({(c.pk, row.wave_id): {**place(c), "wave_id": row.wave_id} for c, row in rows}.values())


def messages(world: World) -> list[Kwargs]:
    kinds = {
        (c.pk, row.kind, row.state, bool(row.secrets)): (c, row) for c in world.editions for row in world.messages(c)
    }
    return [{**place(c), "message_id": row.pk} for c, row in kinds.values()]


def invitations(world: World) -> list[Kwargs]:
    """Links that the reader does not hold cannot be guessed; those of their own are `Reader.links`."""
    return [{"token": "altered"}]


def stuck(world: World) -> list[Kwargs]:
    return [{"token": "altered", "rest": rest} for rest in (",", "more")]


def people(world: World) -> list[Kwargs]:
    return [{"person_id": row.pk} for forum in world.forums for row in forum.people.order_by("pk")[:2]]


delegates = one_of_each("delegate_id", "delegates", "status", "registration__naming_consent")
participations = one_of_each("participation_id", "participations", "status", "role")
STATE = ("visibility", "status", "during__isempty")
sittings = one_of_each("sitting_id", "sittings", *STATE, "account")
a_sitting = one_of_each("sitting_id", "sittings", "visibility", "status")
day_templates = one_of_each("template_id", "day_templates")
ASKED_OF = ("tabling__party_kind", "tabling__calls_objections", "tabling__countersigned")
statements = one_of_each("statement_id", "statements", "state", "document_id", *ASKED_OF)

LINES: dict[Callable[[World], list[Kwargs]], str] = {
    nothing: """healthz readyz metrics security-txt machines:sitemap machines:robots accounts:settings accounts:devices
        conferences:new-forum documents:register site:home site:accessibility site:privacy desk:start
        desk:desk site:me operations:office operations:accounts""",
    lists: "machines:sitemap-part",
    in_forum: """machines:feed machines:announcements conferences:forum conferences:forum-details
        conferences:forum-new-edition conferences:forum-team conferences:forum-organizations conferences:forum-facts
        site:forum""",
    in_edition: """conferences:setup conferences:setup-details conferences:setup-decisions conferences:setup-status
        conferences:setup-history conferences:setup-team conferences:setup-rooms conferences:setup-questions
        conferences:setup-question-sets
        conferences:setup-rounds
        conferences:setup-phases conferences:setup-tracks
        conferences:setup-organizations conferences:setup-facts
        delegations:clone delegations:list delegations:add delegations:sort delegations:names
        delegates:people delegates:add delegates:import delegates:take-over delegates:export delegates:arrivals
        delegates:heads delegates:invitations delegates:prepare delegates:prepare-reminders delegates:send
        delegates:remind
        sessions:desk-meetings sessions:meetings sessions:meeting-ask
        sessions:many sessions:paste sessions:day sessions:day-template sessions:save-template
        sessions:earlier-edition sessions:bilaterals sessions:import-schedule
        sessions:desk sessions:add sessions:time-zone sessions:programme-mode sessions:release sessions:releases
        sessions:compare sessions:programme sessions:programme-ics
        sessions:grid-state sessions:grid-arrange sessions:grid-ways-out sessions:grid-new sessions:conflicts
        sessions:way-out sessions:rules
        sessions:requirements sessions:proposal sessions:desk-notes statements:outlines statements:outline-build
        sessions:print sessions:print-person sessions:print-delegation sessions:print-day sessions:print-room
        sessions:print-signs sessions:print-journal sessions:journal sessions:add-screen
        sessions:my-booklet sessions:my-journal sessions:my-journal-pdf sessions:wall
        sessions:schedule-json sessions:schedule-xml statements:pipeline statements:new statements:own-delegation
        statements:symbols statements:symbols-csv
        desk:board desk:mail desk:mail-hasten site:edition site:participants""",
    details: "conferences:setup-details-section",
    rows_of("rooms"): "conferences:setup-rooms-edit conferences:setup-rooms-remove conferences:setup-rooms-up "
    "conferences:setup-rooms-down",
    rows_of("guiding_questions"): "conferences:setup-questions-edit conferences:setup-questions-remove "
    "conferences:setup-questions-up conferences:setup-questions-down",
    rows_of("question_sets"): "conferences:setup-question-sets-edit conferences:setup-question-sets-remove "
    "conferences:setup-question-sets-up conferences:setup-question-sets-down",
    rows_of("rounds"): "conferences:setup-rounds-edit conferences:setup-rounds-remove "
    "conferences:setup-rounds-up conferences:setup-rounds-down",
    rows_of("phases"): "conferences:setup-phases-edit conferences:setup-phases-remove "
    "conferences:setup-phases-up conferences:setup-phases-down",
    rows_of("tracks"): "conferences:setup-tracks-edit conferences:setup-tracks-remove "
    "conferences:setup-tracks-up conferences:setup-tracks-down",
    rows_of("organization_roles"): "conferences:setup-organizations-edit conferences:setup-organizations-remove "
    "conferences:setup-organizations-up conferences:setup-organizations-down",
    rows_of("facts"): "conferences:setup-facts-edit conferences:setup-facts-remove",
    rows_of("organization_roles", of_forum=True): "conferences:forum-organizations-edit "
    "conferences:forum-organizations-remove conferences:forum-organizations-up conferences:forum-organizations-down",
    rows_of("facts", of_forum=True): "conferences:forum-facts-edit conferences:forum-facts-remove",
    team: "conferences:setup-team-edit",
    forum_team: "conferences:forum-team-edit",
    participations: """delegations:entity delegations:edit delegations:status delegations:up delegations:down
        delegations:remove delegations:entity-names delegates:credentials""",
    credentials: "delegates:end-credential",
    delegates: """delegates:person delegates:edit delegates:withdraw delegates:restore delegates:preview delegates:mend
        delegates:revoke delegates:deadline delegates:answer-given""",
    a_sitting: """sessions:desk-sitting sessions:change sessions:assign sessions:unschedule sessions:cancel
        sessions:restore sessions:remove sessions:grid-change sessions:grid-cast sessions:grid-cancel
        sessions:grid-restore sessions:grid-take-back sessions:agenda sessions:links sessions:interpretation
        sessions:materials sessions:guests sessions:guests-csv sessions:guests-end sessions:pin sessions:unpin
        sessions:duplicate sessions:sign-up sessions:sign-up-asked sessions:notes-reopen""",
    sittings: "sessions:sitting sessions:sitting-ics sessions:remarks sessions:notes",
    parts("agenda_items"): "sessions:agenda-edit sessions:agenda-remove sessions:agenda-up sessions:agenda-down",
    parts("join_links"): "sessions:links-edit sessions:links-remove",
    parts("interpretations"): "sessions:interpretation-remove",
    parts("materials"): "sessions:materials-edit sessions:materials-remove",
    guests: "sessions:guest-remove",
    meetings: """sessions:meeting sessions:meeting-decline sessions:meeting-withdraw sessions:desk-meeting
        sessions:desk-meeting-refuse""",
    one_of_each("room_id", "rooms"): "sessions:wall-room",
    one_of_each("link_id", "display_links"): "sessions:end-screen",
    altered_screens: "sessions:wall-link",
    altered_guests: "sessions:guest",
    materials: "sessions:material sessions:remarks-remove",
    one_of_each("requirement_id", "requirements", "kind"): "sessions:remove-requirement",
    one_of_each("acceptance_id", "accepted_conflicts"): "sessions:withdraw-acceptance",
    one_of_each("proposal_id", "proposals", "state"): "sessions:stop-proposal sessions:take-proposal",
    conflicts: "sessions:accept-conflict",
    day_templates: "sessions:remove-template",
    versions: "sessions:version",
    to_be_told: "sessions:release-mail",
    assignments: "sessions:unassign sessions:earlier sessions:later sessions:languages",
    symbols: "documents:document documents:pdf",
    corrigenda: "documents:corrigendum",
    typed: "documents:any-case",
    put_under_silence: "statements:silence",
    statements: """statements:silence-start
        statements:silence-contest statements:silence-letter statements:round
        statements:own-break statements:call statements:own-object
        statements:countersign statements:annex statements:own-annex
        statements:text statements:trail statements:edit statements:parties statements:table
        statements:positions statements:adopt statements:issue statements:supersede statements:translate
        statements:correct
        statements:publish statements:translations statements:own-text
        statements:log statements:compare statements:amendments statements:amendment-new statements:amendments-until
        statements:open-reading statements:clear statements:reading statements:circulate statements:circulated
        statements:amend statements:own-amendments statements:handling statements:matrix statements:referrals
        statements:refer statements:own-handling statements:own-stances statements:agreed-language
        statements:own-agreed-language statements:side-by-side statements:own-side-by-side statements:by-party
        statements:own-by-party""",
    log_entries: "statements:as-it-was",
    amendments: """statements:amendment statements:amendment-rebase statements:own-amendment-withdraw
        statements:own-amendment-contest statements:own-amendment-sponsor statements:own-amendment-supporter
        statements:own-amendment-rebase statements:disposition statements:own-disposition statements:pull""",
    brackets: "statements:brackets",
    referrals: "statements:referral",
    one_of_each("outline_id", "report_outlines", "state"): """statements:outline statements:outline-window
        statements:outline-section-new
        statements:outline-clear statements:outline-hand-over statements:own-report""",
    outline_sections: """statements:outline-section statements:outline-section-earlier
        statements:outline-section-later statements:outline-section-remove statements:outline-chapter-earlier
        statements:outline-chapter-later""",
    outline_comments: "statements:outline-answer",
    parties: "statements:leave",
    notices: "statements:silence-hand-over",
    with_language: "statements:withhold statements:retract",
    with_event: "statements:step",
    with_translation: "statements:translation statements:translation-remove statements:negotiate-in",
    waves: "desk:wave",
    messages: "desk:message desk:message-html desk:message-resend desk:message-bounce desk:message-cancel",
    invitations: """delegates:reply delegates:details delegates:check delegates:done delegates:account
        sessions:my-calendar accounts:join accounts:link operations:first-account""",
    stuck: "delegates:stuck",
    people: "site:renew-calendar",
    accounts: "operations:account",
    account_verbs: "operations:account-verb",
}  # fmt: skip
ASKED = {name: objects for objects, names in LINES.items() for name in names.split()}

# The same address asked otherwise: filters, searches, other languages, other eyes.
QUERIES = {
    "sessions:programme": ["as=public", "by=room", "zone=Asia/Seoul"],
    "sessions:sitting": ["as=public"],
    "sessions:print-day": ["day=2027-09-09&circle=team", "day=2027-09-09&circle=public"],
    "sessions:print-journal": ["day=2027-09-09&circle=team"],
    "sessions:journal": ["day=2027-09-09&circle=team"],
    "sessions:my-journal": ["day=2027-09-09"],
    "sessions:compare": ["from=0&to=1"],
    "sessions:version": ["as=public"],
    "documents:register": ["q=cn", "page=2", "language=ja"],
    "machines:feed": ["language=ja"],
    "machines:announcements": ["language=ja"],
    "delegates:take-over": ["tick=all", "from=2027", "from=2028"],
    "delegates:arrivals": ["q=cn"],
    "delegates:people": ["q=cn", "open=undelivered", "open=not_invited"],
    "delegates:heads": ["open=1"],
    "desk:mail": ["q=cn", "state=bounced"],
    "delegations:clone": ["from=2027", "from=2028"],
    "sessions:earlier-edition": ["from=2027", "from=2028"],
}
# Asked of every object: one language of a document may be public while another is not.
QUERIES_OF_EACH = {"documents:document": ["language=ja", "language=ko"], "documents:pdf": ["language=ja"]}


class Cast(NamedTuple):
    """A session in which accounts have a role. `alike` is what else its page depends on."""

    sitting: UUID
    alike: tuple
    accounts: set[UUID]


def cast(world: World) -> list[Cast]:
    wanted = [each["sitting_id"] for each in world.cached(sittings)]
    rows = [row for each in world.editions for row in each.sittings.filter(pk__in=wanted).order_by("pk")]
    found = []
    for row in rows:
        accounts = set(row.assignments.exclude(person__user=None).values_list("person__user", flat=True))
        found.append(Cast(row.pk, (row.conference_id, *(_value(row, name) for name in STATE)), accounts))
    return [each for each in found if each.accounts]


def alike_for(world: World, account: UUID | None) -> set[UUID]:
    """Sessions in which only others have a role, but for one of each state: to this reader each is as the first."""
    first: dict[tuple, UUID] = {}
    rows = [each for each in world.cached(cast) if account not in each.accounts]
    return {each.sitting for each in rows if first.setdefault(each.alike, each.sitting) != each.sitting}


class Address(NamedTuple):
    """`place` is the edition or forum it stands in; `first`: the first object of its kind there, asked in every way."""

    name: str
    path: str
    place: tuple[str | None, str | None]
    first: bool
    sitting: UUID | None = None


def addresses_of(world: World) -> Iterator[Address]:
    for name, objects in ASKED.items():
        seen = set()
        for kwargs in world.cached(objects):
            where = (kwargs.get("forum_slug"), kwargs.get("conference_slug"))
            sitting = kwargs.get("sitting_id") if objects is sittings else None
            yield Address(name, path_of(name, kwargs), where, where not in seen, sitting)
            seen.add(where)


def crossed(world: World) -> Iterator[Address]:
    """The first forum's addresses with the second forum's objects: they must not be found there."""
    here, there = (place(each) for each in world.coming)
    for name, objects in ASKED.items():
        for kwargs in world.cached(objects):
            if there.items() <= kwargs.items() and len(kwargs) > len(there):
                yield Address(name, path_of(name, {**kwargs, **here}), tuple(here.values()), False)
                break


def path_of(name: str, kwargs: Kwargs, language: str = "en") -> str:
    with translation.override(language):
        return reverse(name, kwargs=kwargs)
