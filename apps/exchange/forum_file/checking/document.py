"""Whether a document is coherent in itself: everything named before it is spoken of, nothing twice, every time real."""

from collections.abc import Iterable
from typing import Any

from django.core import exceptions
from django.utils.translation import gettext as _
from jsonschema import ValidationError

from apps.conferences.edition_life import NEEDS_NOTE, OVER
from apps.core.fields import validate_time_zone
from apps.exchange.forum_file.checking.clock import check_bookings, check_day, check_moments
from apps.exchange.forum_file.checking.known import Known, no_twins, rows_of
from apps.exchange.forum_file.checking.places import each, plain, pruned
from apps.exchange.forum_file.checking.releases import check_releases
from apps.exchange.forum_file.checking.reports import check_outlines, check_report_parts, check_sets
from apps.exchange.forum_file.checking.requirements import check_requirements, check_rules
from apps.exchange.forum_file.checking.texts import check_texts
from apps.exchange.forum_file.errors import Problems

WITHOUT_POSITION = ("observer", "invited")


def check_document(document: Any, errors: Iterable[ValidationError], problems: Problems) -> None:
    """Add what is incoherent to `problems`; parts that the schema refused (`errors`) are passed over."""
    document = pruned(document, errors)
    if not isinstance(document, dict):
        return
    known = Known(problems)
    for kind, key in (("accounts", "email"), ("organizations", "key"), ("entities", "code"), ("people", "key")):
        known.learn(kind, rows_of(document, kind, "$"), key)
    list(no_twins(problems, rows_of(document, "people", "$"), "email"))
    list(no_twins(problems, rows_of(document, "people", "$"), "account"))
    editions = rows_of(document, "editions", "$")
    known.learn("editions", editions, "slug")
    list(no_twins(problems, editions, "number"))
    for path, item in each(document, "organization_roles", "$"):
        known.refer("organizations", f"{path}.organization", item.get("organization"))
    for path, item in [*rows_of(document, "people", "$"), *rows_of(document, "accounts", "$")]:
        _zone(problems, path, item)
    texts = [text for path, edition in editions for text in rows_of(edition, "texts", path)]
    known.learn("texts", texts, "symbol")
    documents = [row for path, edition in editions for row in rows_of(edition, "documents", path)]
    known.learn("documents", documents, "symbol")
    for path, edition in editions:
        _check_edition(known.within(), path, edition)


def _zone(problems: Problems, path: str, item: dict[str, Any]) -> str:
    """The zone of that object when there is one of that name, else UTC."""
    name = item.get("time_zone") or "UTC"
    try:
        validate_time_zone(name)
    except exceptions.ValidationError as error:
        problems.add(f"{path}.time_zone", " ".join(error.messages))
        return "UTC"
    return name


def _check_edition(known: Known, path: str, edition: dict[str, Any]) -> None:
    problems = known.problems
    tz = _zone(problems, path, edition)
    known.refer("editions", f"{path}.cloned_from", edition.get("cloned_from"))
    check_day(problems, path, edition, ("starts_on", "ends_on"))
    check_moments(problems, path, edition, ("reply_deadline",), tz)
    if edition.get("status") in set(NEEDS_NOTE) and not edition.get("status_notes"):
        problems.add(f"{path}.status_notes", _("Say in a note why it is postponed or cancelled."))
    _check_unknowns(problems, path, edition)
    for place, item in each(edition, "organizations", path):
        known.refer("organizations", f"{place}.organization", item.get("organization"))
    for place, item in each(edition, "entity_names", path):
        known.refer("entities", f"{place}.entity", item.get("entity"))
    known.learn("rooms", rows_of(edition, "rooms", path), "key")
    for kind in ("rounds", "phases", "tracks"):
        known.learn(kind, rows_of(edition, kind, path), "key")
    for place, item in each(edition, "phases", path):
        known.refer("rounds", f"{place}.round", item.get("round"))
        check_day(problems, place, item, ("starts_on", "ends_on"))
    known.learn("delegations", rows_of(edition, "delegations", path), "entity")
    known.forgive("delegations", "entities")
    for place, item in each(edition, "delegations", path):
        _check_delegation(known, place, item, tz)
    check_sets(problems, path, edition)
    check_rules(problems, path, edition)
    list(no_twins(problems, rows_of(edition, "delegates", path), "person"))
    for place, item in each(edition, "delegates", path):
        _check_delegate(known, place, item, tz)
    for programme in ("sessions", "released_sessions"):
        list(no_twins(problems, rows_of(edition, programme, path), "uid"))
        for place, item in each(edition, programme, path):
            _check_session(known, place, item, tz, len(edition.get("guiding_questions") or []))
            check_report_parts(known, place, item, edition, tz)
        check_bookings(problems, edition, programme, path, tz)
    check_requirements(known, path, edition)
    check_releases(known, path, edition, tz)
    for place, item in each(edition, "meetings", path):
        _check_meeting(known, place, item, tz, {row.get("uid") for _at, row in each(edition, "sessions", path)})
    check_texts(known, path, edition, tz)
    check_outlines(known, path, edition, tz)


def _check_unknowns(problems: Problems, path: str, edition: dict[str, Any]) -> None:
    """How people met and what may be quoted can be unknown of editions that are over; sessions need a rule."""
    for key in ("mode", "attribution"):
        if edition.get(key) == "" and edition.get("status") not in set(OVER):
            problems.add(f"{path}.{key}", _("Only of an edition that is over may this be unknown."))
    ruleless = [
        item for item in edition.get("sessions") or [] if isinstance(item, dict) and not item.get("attribution")
    ]
    if edition.get("attribution") == "" and ruleless:
        problems.add(f"{path}.attribution", _("It cannot be unknown while a session goes by it."))


def _check_delegation(known: Known, path: str, item: dict[str, Any], tz: str) -> None:
    known.refer("entities", f"{path}.entity", item.get("entity"))
    _zone(known.problems, path, item)
    check_moments(known.problems, path, item, ("from", "until", "suspended_since"), tz)
    if item.get("entitled") and item.get("role") in WITHOUT_POSITION:
        known.problems.add(f"{path}.entitled", _("Observers and invited delegations have no position."))
    heads = 0
    for place, credential in each(item, "credentials", path):
        known.refer("people", f"{place}.person", credential.get("person"))
        check_moments(known.problems, place, credential, ("from", "until"), tz)
        heads += credential.get("function") == "head" and not credential.get("until")
        if heads > 1:
            known.problems.add(place, _("This delegation has a head already; end that credential first."))


def _check_delegate(known: Known, path: str, item: dict[str, Any], tz: str) -> None:
    known.refer("people", f"{path}.person", item.get("person"))
    known.refer("delegations", f"{path}.delegation", item.get("delegation"))
    check_moments(known.problems, path, item, ("replied_at", "registered_until"), tz)
    registration, invitation = item.get("registration") or {}, item.get("invitation") or {}
    check_day(known.problems, f"{path}.registration", registration, ("arrival_on", "departure_on"))
    check_moments(known.problems, f"{path}.registration", registration, ("confirmed_at",), tz)
    moments = ("sent_at", "reminded_at", "deadline", "revoked_at")
    check_moments(known.problems, f"{path}.invitation", invitation, moments, tz)
    delivery = invitation.get("delivery") or {}
    check_moments(known.problems, f"{path}.invitation.delivery", delivery, ("at",), tz)
    if delivery.get("state") == "sent" and not delivery.get("at"):
        known.problems.add(f"{path}.invitation.delivery.at", _("Say when the email was accepted."))


def _check_meeting(known: Known, path: str, item: dict[str, Any], tz: str, sittings: set) -> None:
    known.refer("delegations", f"{path}.asking", item.get("asking"))
    if item.get("session") and item["session"] not in sittings:
        known.problems.add(f"{path}.session", _("No session of this edition has this “uid”."))
    if bool(item.get("session")) and item.get("status") != "placed":
        known.problems.add(f"{path}.session", _("Only a meeting that is placed has a session."))
    times = rows_of(item, "times", path)
    for place, each_time in times:
        check_moments(known.problems, place, each_time, ("starts", "ends"), tz)
    list(no_twins(known.problems, rows_of(item, "asked", path), "delegation"))
    for place, party in each(item, "asked", path):
        known.refer("delegations", f"{place}.delegation", party.get("delegation"))
        if (party.get("answer") == "accepted") != ("time" in party) or party.get("time", 1) > len(times):
            known.problems.add(f"{place}.time", _("Give the number of the time that is accepted, and only then."))


def _check_session(known: Known, path: str, item: dict[str, Any], tz: str, questions: int) -> None:
    check_moments(known.problems, path, item, ("starts", "ends"), tz)
    if bool(item.get("starts")) != bool(item.get("ends")):
        known.problems.add(path, _("Give both “starts” and “ends”, or neither."))
    known.refer("rooms", f"{path}.room", item.get("room"))
    known.refer("phases", f"{path}.phase", item.get("phase"))
    known.refer("tracks", f"{path}.track", item.get("track"))
    for place, name in plain(item, "delegations", path):
        known.refer("delegations", place, name)
    for place, person in each(item, "people", path):
        known.refer("people", f"{place}.person", person.get("person"))
    for place, point in each(item, "agenda", path):
        known.refer("people", f"{place}.rapporteur", point.get("rapporteur"))
    for place, file in each(item, "materials", path):
        known.refer("people", f"{place}.speaker", file.get("speaker"))
        check_moments(known.problems, place, file, ("shown_at",), tz)
    offered = item.get("sign_up") or {}
    check_moments(known.problems, f"{path}.sign_up", offered, ("closes_at",), tz)
    list(no_twins(known.problems, rows_of(offered, "guests", f"{path}.sign_up"), "email"))
    for place, guest in each(offered, "guests", f"{path}.sign_up"):
        check_moments(known.problems, place, guest, ("confirmed_at",), tz)
    for place, number in plain(item, "questions", path):
        if number > questions:
            known.problems.add(place, _("This edition has %(count)s guiding questions.") % {"count": questions})
