"""Versions of a programme: each as it was, and any two of them compared. For the team."""

from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from apps.conferences.choices import ProgrammeMode
from apps.sessions.models import Release
from apps.sessions.openness import VISIBILITIES, VISIBILITY_CHOICES
from apps.sessions.releases.changes import changes_between
from apps.sessions.releases.entries import from_json
from apps.sessions.releases.reading import Reader
from apps.sessions.views.desk import DeskMixin


class ReleasesView(DeskMixin, TemplateView):
    """All of them, the newest first."""

    template_name = "sessions/releases.html"

    def get_context_data(self, **kwargs):
        rows = list(self.conference.releases.select_related("by").defer("snapshot").order_by("-number"))
        kwargs |= {
            "releases": [(row, len(row.diff)) for row in rows],
            "offered": [row.number for row in rows],
            "numbers": [str(row.number) for row in rows[1::-1]],  # from the one before the last to the last
            "as_edited": self.conference.programme_mode == ProgrammeMode.AS_EDITED,
        }
        return super().get_context_data(**kwargs)


class VersionMixin(DeskMixin):
    def release(self, number: int | str | None) -> Release:
        found = None
        if str(number).isdecimal() and len(str(number)) < 9:
            found = self.conference.releases.select_related("by").filter(number=int(str(number))).first()
        if found is None:
            raise Http404
        return found


class VersionView(VersionMixin, TemplateView):
    """The programme as it was, for everybody up to a circle of readers, and what this version changed."""

    template_name = "sessions/version.html"

    def get_context_data(self, **kwargs):
        release = self.release(self.kwargs["number"])
        entries, choices = from_json(release.snapshot), [each.value for each in VISIBILITIES]
        asked = self.request.GET.get("as")
        circle = asked if asked in choices else choices[-1]
        open_to = choices[: choices.index(circle) + 1]
        read = [entry for entry in entries.values() if entry.visibility in open_to]
        there = set(self.conference.sittings.values_list("pk", flat=True))

        def url_of(pk: UUID) -> str:
            return self.here("sessions:desk-sitting", sitting_id=pk) if pk in there else self.desk_url()

        kwargs |= {
            "release": release,
            "circle": circle,
            "circles": [(value, label, value == circle) for value, label in VISIBILITY_CHOICES],
            "days": Reader(self.conference, read).programme(read, url_of),
            "changed": len(release.diff),
            "before": release.number - 1,
        }
        return super().get_context_data(**kwargs)


class CompareView(VersionMixin, TemplateView):
    """From one version to another; from 0, the empty programme, on request."""

    template_name = "sessions/compare.html"

    def get_context_data(self, **kwargs):
        numbers = [self.request.GET.get(name, "") for name in ("from", "to")]
        first = {} if numbers[0] == "0" else from_json(self.release(numbers[0]).snapshot)
        second = from_json(self.release(numbers[1]).snapshot)
        changes = changes_between(first, second)
        entries = [side for change in changes for side in (change.before, change.after) if side]
        kwargs |= {
            "days": Reader(self.conference, entries).days(changes, None),
            "numbers": numbers,
            "title": _("From version %(first)s to version %(second)s")
            % dict(zip(("first", "second"), numbers, strict=True)),
            "offered": list(self.conference.releases.values_list("number", flat=True)),
        }
        return super().get_context_data(**kwargs)
