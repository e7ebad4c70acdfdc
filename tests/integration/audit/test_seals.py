"""Sealing and verifying on a real server; tampering as whoever owns the database could do it."""

import datetime as dt
import uuid

import pytest
from django.core.management import CommandError, call_command
from django.db import ProgrammingError, connection, transaction
from django.db.models import Max

from apps.audit import services as audit
from apps.audit.models import Entry, Seal
from apps.audit.seals import canonical, sealing, verification
from apps.audit.tasks import seal_trail
from tests.factories.accounts import UserFactory
from tests.factories.messaging import MessageFactory

pytestmark = pytest.mark.django_db


def write(count=1, **details):
    message = MessageFactory()
    by = UserFactory(name="Organizer Example One")
    return [audit.record("message.queued", target=message, by=by, **details) for _ in range(count)]


def tamper(sql, *values):
    """The triggers are off while it happens."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE audit_entry DISABLE TRIGGER USER")
        cursor.execute("ALTER TABLE audit_seal DISABLE TRIGGER USER")
        cursor.execute(sql, values or None)
        cursor.execute("ALTER TABLE audit_entry ENABLE TRIGGER USER")
        cursor.execute("ALTER TABLE audit_seal ENABLE TRIGGER USER")


def faults():
    return verification.verify().faults


@pytest.fixture
def unused():
    """No number was ever given: other tests draw some, and a sequence keeps no account of what is rolled back."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER SEQUENCE audit_entry_number RESTART")


def test_nothing_to_seal(unused):
    assert sealing.seal_due() == 0
    report = verification.verify()
    assert (report.seals, report.sealed, report.unsealed, report.head, report.faults) == (0, 0, 0, None, [])


def test_a_chain_over_everything_written():
    first, second, third = write(3)
    assert sealing.seal_due() == 3
    (fourth,) = write()
    assert seal_trail() == 1
    one, two = Seal.objects.all()
    assert (one.number, one.first_entry, one.last_entry, one.count, one.previous) == (1, first.pk, third.pk, 3, "")
    assert (two.number, two.first_entry, two.last_entry, two.count, two.previous) == (
        2,
        fourth.pk,
        fourth.pk,
        1,
        one.digest,
    )
    assert sealing.seal_due() == 0
    report = verification.verify()
    assert (report.seals, report.sealed, report.unsealed, report.head, report.faults) == (2, 4, 0, two, [])


def test_entries_not_sealed_yet_are_counted():
    write(2)
    sealing.seal_due()
    newest = write(3)
    report = verification.verify()
    assert (report.sealed, report.unsealed, report.oldest, report.faults) == (2, 3, newest[0].at, [])


def test_many_entries_take_several_seals(monkeypatch):
    monkeypatch.setattr(sealing, "BATCH", 2)
    write(5)
    assert sealing.seal_due() == 5
    assert list(Seal.objects.values_list("count", flat=True)) == [2, 2, 1]
    assert faults() == []


@pytest.mark.parametrize("how", ["update", "delete"])
def test_seals_are_append_only(how):
    write()
    sealing.seal_due()
    seal = Seal.objects.get()
    with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
        Seal.objects.update(digest="0" * 64) if how == "update" else seal.delete()


@pytest.mark.parametrize(
    "change",
    [
        "verb = 'message.sent'",
        "at = at + interval '1 microsecond'",
        "actor_id = NULL",
        "actor_label = 'Somebody Else'",
        "target_type = 'delegates.person'",
        "target_id = gen_random_uuid()",
        "target_label = 'Another mail'",
        "scope_id = gen_random_uuid()",
        "request_id = 'request-2'",
        "details = '{\"a\": 2}'",
        "salt = gen_random_uuid()",
    ],
)
def test_any_change_of_one_entry_is_found(change):
    first, second, third = write(3, a=1)
    sealing.seal_due()
    tamper(f"UPDATE audit_entry SET {change} WHERE id = %s", second.pk)
    seal = Seal.objects.get()
    at = canonical.moment(seal.sealed_at)[:16]
    assert faults() == [
        f"Seal 1 ({at}, entries {first.pk} to {third.pk}): the seal or at least one of its 3 entries has been changed."
    ]


def test_an_entry_deleted_in_the_middle_is_found():
    entries = write(3)
    sealing.seal_due()
    tamper("DELETE FROM audit_entry WHERE id = %s", entries[1].pk)
    (fault,) = faults()
    assert fault.endswith(": entries missing: 1 of 3.")


def test_the_newest_sealed_entries_deleted_are_found():
    write(3)
    sealing.seal_due()
    newest = write(2)
    sealing.seal_due()
    tamper("DELETE FROM audit_entry WHERE id = ANY(%s)", [entry.pk for entry in newest])
    (fault,) = faults()
    assert fault.startswith("Seal 2 (")
    assert fault.endswith(": entries missing: 2 of 2.")


COPY = (
    "INSERT INTO audit_entry (id, at, verb, actor_label, target_type, target_id, target_label, request_id, details, "
    "number) SELECT %s, %s, verb, actor_label, target_type, target_id, target_label, request_id, details, {} "
    "FROM audit_entry WHERE id = %s"
)


def test_an_entry_put_in_under_an_old_number_is_found():
    write()
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('audit_entry_number')")  # a gap, as a transaction rolled back leaves one
        (free,) = cursor.fetchone()
    last = write()[0]
    sealing.seal_due()
    tamper(COPY.format(free), uuid.uuid4(), last.at, last.pk)
    (fault,) = faults()
    assert fault.endswith(": entries put in: 1, beside 2 sealed.")


@pytest.mark.parametrize("sealed_again", [False, True])
def test_an_entry_put_in_later_with_an_old_id_is_found(sealed_again):
    entry = write()[0]
    sealing.seal_due()
    long_ago = dt.timedelta(days=3)
    old = uuid.UUID(int=entry.pk.int - (int(long_ago.total_seconds() * 1000) << 80))
    tamper(
        COPY.format("DEFAULT").replace("details, DEFAULT", "details, nextval('audit_entry_number')"),
        old,
        entry.at,
        entry.pk,
    )
    if sealed_again:
        sealing.seal_due()
    at = canonical.moment(verification.made_at(Entry.objects.get(pk=old)))[:16]
    assert faults() == [
        f"Entry {old} bears an earlier date ({at}) than the seal before it: put in later, or a wrong clock."
    ]


def test_old_entries_sealed_for_the_first_time_are_no_fault(monkeypatch):
    """An installation from before the seals: a first sweep that was cut short, the rest sealed days later."""
    monkeypatch.setattr(sealing, "BATCH", 2)
    write(5)
    tamper("UPDATE audit_entry SET at = at - interval '30 days'")
    settled = Entry.objects.aggregate(Max("number"))["number__max"]
    sealing._seal_next(settled)
    sealing.seal_due()
    assert (Seal.objects.count(), faults()) == (3, [])


def test_a_missing_seal_is_found():
    for _ in range(3):
        write()
        sealing.seal_due()
    tamper("DELETE FROM audit_seal WHERE number = 2")
    (fault,) = faults()
    assert fault.startswith("Seal 3 (")
    assert fault.endswith(": the seal before it is missing.")


def test_a_seal_made_anew_does_not_fit_the_next_one():
    for _ in range(2):
        entries = write(2)
        sealing.seal_due()
    one = Seal.objects.first()
    tamper("UPDATE audit_entry SET verb = 'x' WHERE id = %s", one.last_entry)
    lines = map(canonical.entry_bytes, Entry.objects.filter(number__lte=one.last_number).order_by("number"))
    tamper("UPDATE audit_seal SET digest = %s WHERE number = 1", canonical.seal_digest(one, lines))
    (fault,) = faults()
    assert fault.startswith("Seal 2 (")
    assert fault.endswith(f" to {entries[-1].pk}): the seal before it was another one when this one was made.")


def test_a_digest_kept_elsewhere_shows_that_the_newest_seals_are_gone():
    for _ in range(2):
        write()
        sealing.seal_due()
    known = Seal.objects.last().digest
    assert verification.verify(known).faults == []
    tamper("DELETE FROM audit_entry WHERE number > %s", Seal.objects.first().last_number)
    tamper("DELETE FROM audit_seal WHERE number = 2")
    assert faults() == []
    assert verification.verify(known).faults == [f"No seal has the digest {known}."]


def test_values_beyond_the_canonical_form_are_sealed_all_the_same():
    write(huge=2**70, tiny=-1e300, text="例 🕊", nested=[{"n": 2**60}, None, True, 0.1])
    assert (sealing.seal_due(), faults()) == (1, [])


def test_names_enter_by_a_salted_hash_of_their_own():
    """So that a person can be erased: with words_hash kept, the bytes no longer depend on the words."""
    entry = write()[0]
    line = canonical.entry_bytes(entry).decode()
    assert "Organizer Example One" not in line
    assert canonical.words_hash(entry) in line
    same_words = write()[0]
    same_words.target_label, same_words.details = entry.target_label, entry.details
    assert canonical.words_hash(same_words) != canonical.words_hash(entry)


def test_the_command_says_what_it_found(capsys):
    write(2)
    sealing.seal_due()
    write()
    call_command("verify_records")
    assert capsys.readouterr().out == (
        "0 records verified.\nAudit trail verified: entries 2, seals 1, not sealed yet 1.\n"
        f"Newest seal: 1 {Seal.objects.get().digest}\n"
    )


def test_the_command_fails_with_the_culprit(capsys):
    entry = write()[0]
    sealing.seal_due()
    tamper("UPDATE audit_entry SET verb = 'x' WHERE id = %s", entry.pk)
    with pytest.raises(CommandError, match=r"^Faults in the audit trail: 1\.$"):
        call_command("verify_records")
    assert f"entries {entry.pk} to {entry.pk}): the seal or at least one" in capsys.readouterr().err


def test_the_command_says_when_nobody_seals(capsys):
    write()
    tamper("UPDATE audit_entry SET at = at - interval '2 hours'")
    since = canonical.moment(Entry.objects.get().at)[:16]
    call_command("verify_records")
    assert capsys.readouterr().err == (
        f"Not one of 1 entries since {since} is sealed: no worker has run, or all seals are missing.\n"
    )


def test_the_command_says_when_sealing_has_stopped(capsys):
    write()
    sealing.seal_due()
    write(2)
    later = Seal.objects.get().last_number
    tamper("UPDATE audit_seal SET sealed_at = sealed_at - interval '3 hours'")
    tamper("UPDATE audit_entry SET at = at - interval '2 hours' WHERE number > %s", later)
    since = canonical.moment(Entry.objects.filter(number__gt=later).last().at)[:16]
    report = verification.verify()
    assert report.doubts == [
        f"2 entries wait for a seal since {since}: no worker runs, or the newest seals are missing."
    ]


EMPTY = "DELETE FROM audit_entry"


def test_every_entry_is_gone_and_the_seals_are_there():
    for _ in range(3):
        write(2)
        sealing.seal_due()
    tamper(EMPTY)
    assert faults() == ["The trail is empty: all 6 entries under its seals are missing."]


@pytest.mark.parametrize("how", [EMPTY, "TRUNCATE audit_entry"])
def test_every_entry_and_every_seal_is_gone(how, unused):
    write(4)
    sealing.seal_due()
    tamper(how)
    tamper("DELETE FROM audit_seal")
    assert faults() == ["The trail is empty, but numbers up to 4 were given: entries and seals are missing."]
    with pytest.raises(CommandError, match=r"^Faults in the audit trail: 1\.$"):
        call_command("verify_records")


def test_the_last_entries_are_gone_before_any_seal(capsys):
    entries = write(4)
    tamper("DELETE FROM audit_entry WHERE id = ANY(%s)", [entries[2].pk, entries[3].pk])
    call_command("verify_records")
    assert capsys.readouterr().err == (
        "The last 2 numbers given have no entry: changes that were undone, or the newest entries are missing.\n"
    )


def test_the_last_seals_are_gone_with_their_entries():
    write(2)
    sealing.seal_due()
    write(3)
    sealing.seal_due()
    tamper("DELETE FROM audit_entry WHERE number > %s", Seal.objects.first().last_number)
    tamper("DELETE FROM audit_seal WHERE number = 2")
    report = verification.verify()
    assert (report.faults, report.doubts) == (
        [],
        ["The last 3 numbers given have no entry: changes that were undone, or the newest entries are missing."],
    )


def test_entries_missing_under_a_seal_raise_no_second_doubt():
    entries = write(3)
    sealing.seal_due()
    tamper("DELETE FROM audit_entry WHERE id = %s", entries[2].pk)
    report = verification.verify()
    assert ([each.rpartition(": ")[2] for each in report.faults], report.doubts) == (["1 of 3."], [])


def test_several_seals_are_gone():
    for _ in range(4):
        write()
        sealing.seal_due()
    tamper("DELETE FROM audit_seal WHERE number IN (2, 3)")
    (fault,) = faults()
    assert fault.startswith("Seal 4 (")
    assert fault.endswith(": 2 seals before it are missing.")


def test_the_first_seals_are_gone():
    for _ in range(3):
        write()
        sealing.seal_due()
    tamper("DELETE FROM audit_seal WHERE number < 3")
    (fault,) = faults()
    assert fault.startswith("Seal 3 (")
    assert fault.endswith(": 2 seals before it are missing.")
