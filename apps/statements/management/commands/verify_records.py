from django.core.management.base import CommandError

from apps.audit.seals import verification as trail
from apps.core.quick_command import QuickCommand
from apps.statements.log.replaying import broken_at
from apps.statements.models import AdoptionRecord, Statement
from apps.statements.record.verification import faults


class Command(QuickCommand):
    """Recomputes every adoption record, the log of every text and every seal of the trail; exit 1 if one differs."""

    help = "Recompute adoption records, logs of texts and seals of the audit trail (docs/record-format.md)."

    def add_arguments(self, parser):
        parser.add_argument(
            "--seal", default="", metavar="DIGEST", help="a seal's digest kept elsewhere: it must still be there"
        )

    def handle(self, *args, **options):
        checks = self.check_records(), self.check_logs(), self.check_trail(options["seal"])
        wrong = [sentence for sentence in checks if sentence]
        if wrong:
            raise CommandError(" ".join(wrong))

    def check_records(self) -> str:
        """Print what was found; return the sentence that makes the command fail, or nothing."""
        found = list(faults())
        for fault in found:
            self.stderr.write(f"{fault.symbol}: {fault.what}")
        faulty = {fault.symbol for fault in found}
        count = AdoptionRecord.objects.exclude(decision_symbol__in=faulty).count()
        if found:
            return f"Adopted texts that do not verify: {len(faulty)}. Records that do: {count}."
        self.stdout.write(f"{count} records verified.")
        return ""

    def check_logs(self) -> str:
        """The same for the logs of all texts: each replayed from its beginning."""
        broken = 0
        for statement in Statement.objects.select_related("revision").order_by("symbol").iterator():
            if at := broken_at(statement):
                broken += 1
                self.stderr.write(f"{statement.symbol}: the log of the words does not hold from step {at} on")
        return f"Logs that do not give their text: {broken}." if broken else ""

    def check_trail(self, known: str) -> str:
        """The same for the audit trail. Doubts are told and fail nothing: they may be innocent."""
        report = trail.verify(known)
        for sentence in report.faults:
            self.stderr.write(sentence)
        for sentence in report.doubts:
            self.stderr.write(sentence)
        if not report.faults:
            figures = f"entries {report.sealed}, seals {report.seals}, not sealed yet {report.unsealed}"
            self.stdout.write(f"Audit trail verified: {figures}.")
        if report.head:
            self.stdout.write(f"Newest seal: {report.head.number} {report.head.digest}")
        return f"Faults in the audit trail: {len(report.faults)}." if report.faults else ""
