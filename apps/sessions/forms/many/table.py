"""A table of sessions: the text or the file, what its columns hold, and which rooms are meant."""

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.core.languages import pick
from apps.core.tables.assigning import Assignment
from apps.core.tables.form import TableForm
from apps.sessions.drafts.table.columns import SESSIONS
from apps.sessions.drafts.table.reading import CREATE

ROOM = "room_"
KEY = re.compile(r"[0-9a-f]{16}")


class SessionTableForm(TableForm):
    """What the preview asks of rooms comes back in fields that were not there at first: `room_KEY`."""

    known = SESSIONS

    def __init__(self, data=None, files=None, *, conference: Conference, **kwargs):
        super().__init__(data, files, **kwargs)
        self.conference = conference
        self.rooms = [(str(room.pk), pick(room.names, get_language())) for room in conference.rooms.all()]
        for name in data or ():
            if name.startswith(ROOM) and KEY.fullmatch(name.removeprefix(ROOM)):
                self.fields[name] = self._room_field()

    @property
    def said_rooms(self) -> dict[str, str]:
        """By the key of the name."""
        answers = {name: value for name, value in self.cleaned_data.items() if name.startswith(ROOM)}
        return {name.removeprefix(ROOM): value for name, value in answers.items() if value}

    def shown(
        self, assignment: Assignment | None = None, unknown_rooms: dict[str, str] | None = None
    ) -> "SessionTableForm":
        """The form of the next page: the text where it can be corrected, the questions with what was answered."""
        asked, said = unknown_rooms or {}, self.said_rooms
        answers = {ROOM + key: said.get(key, "") for key in asked}
        form = SessionTableForm(self.told(self.text, assignment) | answers, conference=self.conference)
        for key, name in asked.items():
            form.fields[ROOM + key].label = _("Room “%(room)s” is not known") % {"room": name}
        form.full_clean()
        return form

    def questions(self, unknown_rooms: Iterable[str]) -> list[Any]:
        return [self[ROOM + key] for key in unknown_rooms]

    def _room_field(self) -> forms.ChoiceField:
        choices = [("", _("please say")), (CREATE, _("create it"))]
        meant = [(pk, _("it is %(room)s") % {"room": name}) for pk, name in self.rooms]
        return forms.ChoiceField(label="", required=False, choices=[*choices, *meant])
