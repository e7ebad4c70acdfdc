"""Every address × every role. A new address fails here until somebody says who may enter; deny is the default.

Asked by OPTIONS: permission is checked before anything else, and nothing is looked up or changed by it.
"""

import uuid

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from apps.accounts.models import User
from apps.conferences.choices import TeamRole
from apps.conferences.models import Conference
from tests.factories.conferences import ForumFactory, TeamMemberFactory
from tests.support.forum_files import demonstration_rows

pytestmark = pytest.mark.django_db

EVERYBODY = {
    "anonymous", "delegate", "head", "outsider", "check-in", "interpreter", "rapporteur", "chair", "documents",
    "organizer", "superuser",
}  # fmt: skip
SIGNED_IN = EVERYBODY - {"anonymous"}
CORE = {"chair", "documents", "organizer"}
READERS = CORE | {"rapporteur", "interpreter"}
ORGANIZER = {"organizer"}
WRITERS = {"documents", "organizer"}
GAVEL = {"documents", "chair"}
OPERATOR = {"superuser"}

MATRIX = {
    "": (EVERYBODY, "healthz readyz metrics security-txt"),
    "machines": (EVERYBODY, "sitemap sitemap-part robots feed announcements"),
    "accounts": (EVERYBODY, "join link"),
    "accounts ": (SIGNED_IN, "settings devices"),
    "conferences": (
        ORGANIZER,
        """forum forum-details forum-new-edition forum-team forum-team-edit
        forum-organizations forum-organizations-edit forum-organizations-remove forum-organizations-up
        forum-organizations-down forum-facts forum-facts-edit forum-facts-remove
        setup-details setup-details-section setup-decisions setup-status setup-team setup-team-edit
        setup-rooms setup-rooms-edit setup-rooms-remove setup-rooms-up setup-rooms-down
        setup-questions setup-questions-edit setup-questions-remove setup-questions-up setup-questions-down
        setup-organizations setup-organizations-edit setup-organizations-remove setup-organizations-up
        setup-organizations-down
        setup-rounds setup-rounds-edit setup-rounds-remove setup-rounds-up setup-rounds-down
        setup-phases setup-phases-edit setup-phases-remove setup-phases-up setup-phases-down
        setup-tracks setup-tracks-edit setup-tracks-remove setup-tracks-up setup-tracks-down
        setup-question-sets setup-question-sets-edit setup-question-sets-remove setup-question-sets-up
        setup-question-sets-down
        setup-facts setup-facts-edit setup-facts-remove""",
    ),
    "conferences ": (CORE, "setup"),
    "conferences  ": (WRITERS, "setup-history"),
    "conferences   ": (OPERATOR, "new-forum"),
    "delegations": (ORGANIZER, "clone add sort edit status up down remove entity entity-names"),
    "delegations ": (CORE, "list names"),
    "delegates": (
        ORGANIZER,
        """people add import take-over export person edit withdraw restore preview mend revoke deadline answer-given
        invitations prepare prepare-reminders send remind heads credentials end-credential""",
    ),
    "delegates  ": ({"check-in", "organizer"}, "arrivals"),
    "delegates ": (EVERYBODY, "reply details check done account stuck"),
    "sessions": (
        ORGANIZER,
        """time-zone programme-mode release release-mail add
        change assign unschedule cancel restore remove unassign earlier later
        agenda agenda-edit agenda-remove agenda-up agenda-down links links-edit links-remove
        interpretation interpretation-remove languages materials materials-edit materials-remove
        guests guests-csv guests-end guest-remove desk-meeting desk-meeting-refuse
        grid-state grid-arrange grid-ways-out grid-new grid-change grid-cast grid-cancel grid-restore grid-take-back
        pin unpin rules requirements remove-requirement way-out accept-conflict withdraw-acceptance
        proposal stop-proposal take-proposal many paste day day-template save-template remove-template
        earlier-edition bilaterals import-schedule duplicate
        print-person print-delegation add-screen end-screen""",
    ),
    "sessions ": (
        CORE,
        "desk desk-sitting desk-meetings releases version compare conflicts "
        "print print-day print-room print-signs print-journal journal",
    ),
    "sessions    ": ({"head"}, "meetings meeting-ask meeting meeting-decline meeting-withdraw"),
    "sessions  ": (
        EVERYBODY,
        "my-calendar programme programme-ics schedule-json schedule-xml sitting sitting-ics material "
        "sign-up sign-up-asked guest wall wall-room wall-link",
    ),
    "sessions   ": (SIGNED_IN, "remarks remarks-remove notes notes-reopen my-booklet my-journal my-journal-pdf"),
    "sessions     ": (WRITERS, "desk-notes"),
    "documents": (EVERYBODY, "register document pdf corrigendum any-case"),
    "statements": (READERS, "pipeline symbols symbols-csv text side-by-side"),
    "statements   ": (
        CORE,
        "trail log as-it-was amendments amendment brackets handling matrix referrals referral by-party",
    ),
    "statements          ": (CORE, "amendment-new amendment-rebase open-reading reading clear disposition refer"),
    "statements    ": ({"head"}, "own-delegation own-text own-annex own-object own-break"),
    "statements ": (
        WRITERS,
        "new edit translations translation translation-remove negotiate-in parties leave table positions annex issue "
        "step publish withhold retract supersede translate correct circulate amendments-until",
    ),
    "statements  ": (GAVEL, "adopt call round silence-start silence-contest silence-hand-over silence-letter"),
    "statements           ": (WRITERS, "countersign"),
    "statements         ": (CORE | {"rapporteur"}, "silence compare agreed-language"),
    "statements     ": (CORE, "outlines outline"),
    "statements      ": (
        WRITERS,
        "outline-build outline-section outline-section-new outline-section-remove outline-section-earlier "
        "outline-section-later outline-chapter-earlier outline-chapter-later outline-window outline-answer "
        "outline-hand-over",
    ),
    "statements       ": ({"chair"}, "outline-clear"),
    "statements        ": (
        SIGNED_IN,
        "own-report circulated amend own-amendments own-amendment-withdraw own-amendment-contest own-amendment-sponsor "
        "own-amendment-supporter own-amendment-rebase own-disposition own-handling own-stances pull "
        "own-agreed-language own-side-by-side own-by-party",
    ),
    "site": (EVERYBODY, "home accessibility privacy forum edition participants"),
    "site ": (SIGNED_IN, "me renew-calendar"),
    "desk ": (SIGNED_IN, "start desk"),
    "desk": (
        ORGANIZER,
        "board mail mail-hasten wave message message-html message-resend message-bounce message-cancel",
    ),
    "operations": (OPERATOR, "office accounts account account-verb"),
    "operations ": (EVERYBODY, "first-account"),
}
ALLOWED = {
    f"{area.strip()}:{name}".lstrip(":"): roles for area, (roles, names) in MATRIX.items() for name in names.split()
}
BY_LINK = {f"delegates:{name}" for name in ("reply", "details", "check", "done", "account", "stuck")}  # by its key
SAMPLES = {
    "forum_slug": "asia-peace-conference",
    "conference_slug": "2027",
    "symbol": "APC/2027/1",
    "corrigendum": "APC/2027/1/Corr.1",
    "folder": "DOCUMENTS",
    "typed": "apc/2027/1.PDF",
    "token": "altered",
    "rest": "altered",
    "language": "en",
    "event": "withdraw",
    "section": "dates",
    "number": 7,
}


def views(patterns=None, namespace: str = ""):
    """(name, view) of every address whose view is ours."""
    for pattern in patterns if patterns is not None else get_resolver().url_patterns:
        if isinstance(pattern, URLResolver):
            yield from views(pattern.url_patterns, pattern.namespace or namespace)
        elif isinstance(pattern, URLPattern):
            view = getattr(pattern.callback, "view_class", pattern.callback)
            if view.__module__.startswith("apps."):
                yield f"{namespace}:{pattern.name}".lstrip(":"), view


def arguments_of(name: str) -> dict:
    """Real slugs; identifiers of objects that do not exist."""
    for candidate in (
        get_resolver().reverse_dict
        if ":" not in name
        else resolver_of(name).reverse_dict.getlist(name.partition(":")[2])
    ):
        if ":" not in name:
            return {}
        names = candidate[0][0][1]
        return {key: SAMPLES.get(key, uuid.UUID(int=7)) for key in names}
    raise LookupError(name)


def resolver_of(name: str):
    _prefix, resolver = get_resolver().namespace_dict[name.partition(":")[0]]
    return resolver


@pytest.fixture
def people(settings) -> dict[str, User | None]:
    settings.SECOND_FACTOR_REQUIRED = False
    demonstration_rows.put()
    conference = Conference.objects.get(slug="2027")
    others = {
        name: TeamMemberFactory(forum=conference.forum, conference=conference, role=role).user
        for name, role in [
            ("check-in", TeamRole.CHECK_IN),
            ("interpreter", TeamRole.INTERPRETER),
            ("rapporteur", TeamRole.RAPPORTEUR),
        ]
    }
    return {
        "anonymous": None,
        "delegate": User.objects.get(email="delegate@apc.example"),
        "head": User.objects.get(email="head@apc.example"),
        "outsider": TeamMemberFactory(forum=ForumFactory(), conference=None, role=TeamRole.ORGANIZER).user,
        **others,
        "chair": User.objects.get(email="chair@apc.example"),
        "documents": User.objects.get(email="documents@apc.example"),
        "organizer": User.objects.get(email="organizer@apc.example"),
        "superuser": User.objects.create_superuser("operator@apc.example", None),
    }


def test_every_address_stands_in_the_matrix():
    names = {name for name, _view in views()}
    assert names - set(ALLOWED) == set(), "say in MATRIX who may enter"
    assert set(ALLOWED) - names == set(), "these addresses are gone"


def test_nobody_enters_who_may_not_and_everybody_who_may(client, people):
    wrong = []
    for role, user in people.items():
        client.logout()
        if user is not None:
            client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        for name in sorted(ALLOWED):
            answer = client.options(reverse(name, kwargs=arguments_of(name)))
            entered = answer.status_code in {200, 405} or (name in BY_LINK and answer.status_code == 404)
            if entered != (role in ALLOWED[name]):
                wrong.append(f"{role} {'enters' if entered else 'is kept out of'} {name} ({answer.status_code})")
    assert not wrong, "\n".join(wrong)


def test_anonymous_visitors_are_sent_to_sign_in_not_to_an_error(client, people):
    for name, roles in ALLOWED.items():
        if "anonymous" not in roles:
            answer = client.options(reverse(name, kwargs=arguments_of(name)))
            assert (name, answer.status_code) == (name, 302)
            assert "/accounts/login/" in answer.headers["Location"]
