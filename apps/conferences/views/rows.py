"""Pages of rows in an order: a list with a form for one more, a page to change one, buttons to move and remove."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Any, cast

from django.db import models
from django.db.models import F
from django.forms import BaseForm
from django.shortcuts import get_object_or_404
from django.utils.functional import Promise
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apps.conferences import services
from apps.conferences.forms.phases import PhaseForm, TitledForm
from apps.conferences.forms.setup import (
    FactForm,
    OrganizationForm,
    OrganizationRoleForm,
    PastedSetsForm,
    QuestionForm,
    QuestionSetForm,
    RoomForm,
)
from apps.conferences.models import (
    GuidingQuestion,
    OrganizationRole,
    Phase,
    QuestionSet,
    Room,
    Round,
    SourcedFact,
    Track,
)
from apps.conferences.views.adding import AddsToList
from apps.conferences.views.base import DomainActionView, DomainFormView
from apps.conferences.views.scope import EditionScope, ForumScope
from apps.core.languages import pick
from apps.core.listing import enumerated
from apps.core.views import PermissionRequiredMixin

LONGEST_NAME = 60  # letters of a question or a value, where it is named


@dataclass(frozen=True)
class Rows:
    """One kind of row: how it is read, and the verbs that change it."""

    page: str  # of its address: "rooms", "rooms-edit", "rooms-up", …
    model: Any  # a model
    add_form: type[BaseForm]
    edit_form: type[BaseForm]
    template: str
    add: Callable[..., Any]
    change: Callable[..., Any] | None  # rows that are only added and taken out have none, and no page to change one
    remove: Callable[..., Any]
    removed: str | Promise
    move: Callable[..., Any] | None = None
    words: str = "names"  # by which a row is called, language by language
    keeps: tuple[str, ...] = ()  # what the form for the next one begins with
    related: tuple[str, ...] = ()
    with_forum: bool = False  # rows that may belong to the whole forum
    group: str = ""  # within which alone they are moved: a row that they belong to, which has an order
    subject: str = ""  # what the edit page changes when it is not the row itself


ROOMS = Rows(
    "rooms", Room, RoomForm, RoomForm, "conferences/rooms.html", services.add_room, services.change_room,
    services.remove_room, _("The room is removed."), move=services.move_room,
)  # fmt: skip
QUESTIONS = Rows(
    "questions", GuidingQuestion, QuestionForm, QuestionForm, "conferences/questions.html", services.add_question,
    services.change_question, services.remove_question, _("The question is removed."), move=services.move_question,
    words="texts", related=("question_set",), keeps=("question_set",), group="question_set",
)  # fmt: skip
QUESTION_SETS = Rows(
    "question-sets", QuestionSet, PastedSetsForm, QuestionSetForm, "conferences/question_sets.html",
    services.add_question_sets, services.change_question_set, services.remove_question_set,
    _("The set and its questions are removed."), move=services.move_question_set, words="titles",
)  # fmt: skip
ORGANIZATIONS = Rows(
    "organizations", OrganizationRole, OrganizationRoleForm, OrganizationForm, "conferences/organizations.html",
    services.add_organization_role, services.change_organization, services.remove_organization_role,
    _("The role is removed; the organization stays known to the forum."), move=services.move_organization_role,
    related=("organization",), with_forum=True, subject="organization", words="organization.names", keeps=("role",),
)  # fmt: skip
ROUNDS = Rows(
    "rounds", Round, TitledForm, TitledForm, "conferences/rounds.html", services.add_round, services.change_round,
    services.remove_round, _("The round is removed."), move=services.move_round, words="titles",
)  # fmt: skip
PHASES = Rows(
    "phases", Phase, PhaseForm, PhaseForm, "conferences/phases.html", services.add_phase, services.change_phase,
    services.remove_phase, _("The phase is removed."), move=services.move_phase, words="titles", related=("round",),
)  # fmt: skip
TRACKS = Rows(
    "tracks", Track, TitledForm, TitledForm, "conferences/tracks.html", services.add_track, services.change_track,
    services.remove_track, _("The track is removed."), move=services.move_track, words="titles",
)  # fmt: skip
FACTS = Rows(
    "facts", SourcedFact, FactForm, FactForm, "conferences/facts.html", services.add_fact, services.change_fact,
    services.remove_fact, _("The value is removed."), with_forum=True, words="values",
    keeps=("subject", "source", "source_language"),
)  # fmt: skip


class RowsMixin(PermissionRequiredMixin):
    forum: Any  # these three: of the forum or the edition it is mixed into
    conference: Any
    scope_url: Any
    rows = cast(Rows, None)  # given where the address is

    @property
    def page(self) -> str:
        return self.rows.page

    def get_queryset(self):
        found = self.rows.model.objects.filter(conference=self.conference).select_related(*self.rows.related)
        if self.rows.group:
            first = F(f"{self.rows.group}__order").asc(nulls_first=True)
            found = found.order_by(first, f"{self.rows.group}_id", "order", "id")
        return found.filter(forum=self.forum) if self.rows.with_forum else found

    def more(self) -> dict[str, Any]:
        """What the forms of one kind of row need to know."""
        return {"conference": self.conference} if self.rows in (PHASES, QUESTIONS) else {}

    def get_row(self):
        return get_object_or_404(self.get_queryset(), pk=self.kwargs["row_id"])


class RowsView(AddsToList, RowsMixin, DomainFormView):
    """The list, and a form that adds one more."""

    creates = True

    @property
    def keeps(self) -> tuple[str, ...]:  # type: ignore[override]  # what is kept depends on the kind of row
        return self.rows.keeps

    def named(self) -> str:
        return self.name_of(self.result)

    def name_of(self, row: models.Model) -> str:
        return Truncator(pick(attrgetter(self.rows.words)(row), get_language())).chars(LONGEST_NAME)

    def get_template_names(self):
        return [self.rows.template]

    def get_form_class(self):
        return self.rows.add_form

    def get_form_kwargs(self):
        return super().get_form_kwargs() | ({"forum": self.forum} if self.rows is ORGANIZATIONS else self.more())

    def perform(self, form):
        scope = (self.forum, self.conference) if self.rows.with_forum else (self.conference,)
        return self.rows.add(*scope, by=self.request.user, **form.values())

    def get_context_data(self, **kwargs):
        found = list(self.get_queryset())
        kwargs["entries"] = [
            {
                "row": row,
                "edit": self.scope_url(f"{self.page}-edit", row_id=row.pk) if self.rows.change else "",
                "up": self.scope_url(f"{self.page}-up", row_id=row.pk) if self.moves(found, index, -1) else "",
                "down": self.scope_url(f"{self.page}-down", row_id=row.pk) if self.moves(found, index, 1) else "",
                "remove": self.scope_url(f"{self.page}-remove", row_id=row.pk),
            }
            for index, row in enumerate(found)
        ]
        kwargs["rows_page"] = self.page
        kwargs["just_added"] = self.just_added({str(row.pk): self.name_of(row) for row in found})
        return super().get_context_data(**kwargs)

    def moves(self, found: list, index: int, step: int) -> bool:
        """Whether the row has a neighbour there with which it can change places."""
        if not self.rows.move or not 0 <= index + step < len(found):
            return False
        group = f"{self.rows.group}_id"
        return not self.rows.group or getattr(found[index], group) == getattr(found[index + step], group)


class RowEditView(RowsMixin, DomainFormView):
    template_name = "conferences/row_edit.html"
    success_message = _("Saved.")

    def get_form_class(self):
        return self.rows.edit_form

    @cached_property
    def row(self) -> models.Model:
        return self.get_row()

    @property
    def subject(self) -> models.Model:
        return getattr(self.row, self.rows.subject) if self.rows.subject else self.row

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.subject, **self.more()}

    def perform(self, form):
        version, change = form.cleaned_data["version"], cast(Callable[..., Any], self.rows.change)
        return change(self.subject, by=self.request.user, version=version, **form.values())

    def get_context_data(self, **kwargs):
        kwargs.update(row=self.row, subject=self.subject, back=self.scope_url(), rows_page=self.page)
        return super().get_context_data(**kwargs)


class RowMoveView(RowsMixin, DomainActionView):
    up = True

    def perform(self):
        if self.rows.move:
            self.rows.move(self.get_row(), by=self.request.user, up=self.up)


class RowRemoveView(RowsMixin, DomainActionView):
    removes = True

    @property
    def success_message(self):
        return self.rows.removed

    def perform(self):
        self.rows.remove(self.get_row(), by=self.request.user)


class EditionRowsView(EditionScope, RowsView):
    pass


class QuestionSetsView(EditionRowsView):
    """The sets with their questions, and a field into which a whole list is pasted."""

    def get_queryset(self):
        return super().get_queryset().prefetch_related("questions")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"conference": self.conference}

    def named(self) -> str:
        return enumerated(self.name_of(row) for row in self.result)

    def added_id(self) -> str:
        return str(self.result[-1].pk)


class EditionRowEditView(EditionScope, RowEditView):
    pass


class EditionRowMoveView(EditionScope, RowMoveView):
    pass


class EditionRowRemoveView(EditionScope, RowRemoveView):
    pass


class ForumRowsView(ForumScope, RowsView):
    pass


class ForumRowEditView(ForumScope, RowEditView):
    pass


class ForumRowMoveView(ForumScope, RowMoveView):
    pass


class ForumRowRemoveView(ForumScope, RowRemoveView):
    pass
