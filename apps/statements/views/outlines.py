"""The outline of the summary report at the desk, and as delegates read it and comment on it."""

from functools import cached_property
from typing import Any, cast

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.accounts.models import User
from apps.conferences.views.base import ConferenceMixin, DomainActionView, DomainFormView
from apps.core.languages import pick
from apps.core.views import PermissionRequiredMixin
from apps.statements import services
from apps.statements.forms.outlines import AnswerForm, BuildForm, CommentForm, NewSectionForm, SectionForm, WindowForm
from apps.statements.models import OutlineComment, OutlineSection, ReportOutline
from apps.statements.report.reading import Own, chapters_of, commenter, delegates_of, is_open, own_outline, own_sections
from apps.statements.views.base import TextsMixin


class ReportMixin(TextsMixin, PermissionRequiredMixin):
    permission_required = "statements.view_report"

    def get_context_data(self, **kwargs):
        for word in ("write_report", "clear_report", "hand_over"):
            kwargs.setdefault(f"may_{word}", self.may(word))
        return super().get_context_data(**kwargs)


class OutlineMixin(ReportMixin):
    @cached_property
    def outline(self) -> ReportOutline:
        rows = ReportOutline.objects.filter(conference=self.conference).select_related("statement")
        outline = get_object_or_404(rows, pk=self.kwargs["outline_id"])
        outline.conference = self.conference
        return outline

    def get_context_data(self, **kwargs):
        return super().get_context_data(outline=self.outline, **kwargs)

    def get_success_url(self) -> str:
        return self.here("statements:outline", outline_id=self.kwargs["outline_id"])


class OutlinesView(ReportMixin, TemplateView):
    """Every outline of the edition, the newest first."""

    template_name = "statements/outlines.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(outlines=list(self.conference.report_outlines.all()), **kwargs)


class BuildView(ReportMixin, DomainFormView):
    """Choose the sessions whose notes it is built from."""

    permission_required = "statements.write_report"
    template_name = "statements/outline_build.html"
    form_class = BuildForm
    creates = True
    success_message = _("The outline is built.")
    result: ReportOutline

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"conference": self.conference}

    def get_initial(self):
        words = _("Summary report: %(conference)s") % {"conference": pick(self.conference.titles, get_language())}
        return {"title": words, "language": self.conference.working_languages[0]}

    def perform(self, form):
        data = form.cleaned_data
        made = {"title": data["title"], "language": data["language"], "by": cast(User, self.request.user)}
        return services.build_outline(self.conference, form.chosen(), **made)

    def get_success_url(self) -> str:
        return self.here("statements:outline", outline_id=self.result.pk)


class OutlineView(OutlineMixin, TemplateView):
    """All of one outline: from which versions it is, its sections, every comment, and the next step."""

    template_name = "statements/outline.html"

    def get_context_data(self, **kwargs):
        chapters = chapters_of(self.outline)
        comments = [each for chapter in chapters for row in chapter.sections for each in row.comments.all()]
        kwargs |= {
            "chapters": chapters,
            "newer": [chapter for chapter in chapters if chapter.newer],
            "is_open": is_open(self.outline),
            "unanswered": sum(each.answer == "open" for each in comments),
            "comment_count": len(comments),
        }
        return super().get_context_data(**kwargs)


class SectionView(OutlineMixin, DomainFormView):
    permission_required = "statements.write_report"
    template_name = "statements/outline_section.html"
    form_class = SectionForm
    success_message = _("Saved.")

    @cached_property
    def section(self) -> OutlineSection:
        section = get_object_or_404(self.outline.sections.select_related("sitting"), pk=self.kwargs["section_id"])
        section.outline = self.outline
        return section

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.section}

    def get_context_data(self, **kwargs):
        return super().get_context_data(section=self.section, **kwargs)

    def perform(self, form):
        services.change_section(
            self.section, by=cast(User, self.request.user), version=form.cleaned_data["version"], **form.values()
        )


class NewSectionView(OutlineMixin, DomainFormView):
    """A section that belongs to no session."""

    permission_required = "statements.write_report"
    template_name = "statements/outline_section.html"
    form_class = NewSectionForm
    creates = True
    success_message = _("The section is added.")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"chapters": chapters_of(self.outline)}

    def perform(self, form):
        return services.add_section(self.outline, by=cast(User, self.request.user), **form.cleaned_data)


class RemoveSectionView(OutlineMixin, DomainActionView):
    removes = True
    permission_required = "statements.write_report"
    success_message = _("The section is removed.")

    def perform(self):
        section = get_object_or_404(self.outline.sections, pk=self.kwargs["section_id"])
        services.remove_section(section, by=cast(User, self.request.user))


class MoveChapterView(OutlineMixin, DomainActionView):
    """All of a session, or what is of none, one place up or down in the outline."""

    permission_required = "statements.write_report"
    earlier = False

    def perform(self):
        section = get_object_or_404(self.outline.sections, pk=self.kwargs["section_id"])
        services.reorder_chapter(section, earlier=self.earlier, by=cast(User, self.request.user))

    def get_success_url(self) -> str:
        return f"{super().get_success_url()}#section-{self.kwargs['section_id']}"


class MoveSectionView(OutlineMixin, DomainActionView):
    """One place up or down among the sections of its session."""

    permission_required = "statements.write_report"
    earlier = False

    def perform(self):
        section = get_object_or_404(self.outline.sections, pk=self.kwargs["section_id"])
        services.reorder_section(section, earlier=self.earlier, by=cast(User, self.request.user))

    def get_success_url(self) -> str:
        return f"{super().get_success_url()}#section-{self.kwargs['section_id']}"


class WindowView(OutlineMixin, DomainFormView):
    """Until when delegates may comment."""

    permission_required = "statements.write_report"
    template_name = "statements/outline_window.html"
    form_class = WindowForm
    success_message = _("Delegates can comment until then.")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"conference": self.conference}

    def perform(self, form):
        services.open_for_comments(self.outline, by=cast(User, self.request.user), until=form.cleaned_data["until"])


class AnswerView(OutlineMixin, DomainFormView):
    permission_required = "statements.write_report"
    template_name = "statements/outline_answer.html"
    form_class = AnswerForm
    success_message = _("Saved.")

    @cached_property
    def comment(self) -> OutlineComment:
        rows = OutlineComment.objects.filter(section__outline=self.outline).select_related("section__outline", "person")
        return get_object_or_404(rows, pk=self.kwargs["comment_id"])

    def get_initial(self):
        return {"answer": self.comment.answer, "reason": self.comment.reason}

    def get_context_data(self, **kwargs):
        return super().get_context_data(comment=self.comment, **kwargs)

    def perform(self, form):
        services.answer_comment(self.comment, by=cast(User, self.request.user), **form.cleaned_data)


class ClearView(OutlineMixin, DomainActionView):
    permission_required = "statements.clear_report"
    success_message = _("The outline is cleared. Its words stay as they are.")

    def perform(self):
        services.clear_outline(self.outline, by=cast(User, self.request.user))


class HandOverView(OutlineMixin, DomainActionView):
    permission_required = "statements.hand_over"
    success_message = _("It is a text now. Issue it there when it is ready.")
    statement_id: Any = None

    def perform(self):
        self.statement_id = services.hand_over(self.outline, by=cast(User, self.request.user)).pk

    def get_success_url(self) -> str:
        if self.statement_id:
            return self.here("statements:text", statement_id=self.statement_id)
        return super().get_success_url()


class OwnReportView(ConferenceMixin, PermissionRequiredMixin, DomainFormView):
    """What a delegate reads of the outline, and their comments. It does not exist for who reads nothing of it."""

    permission_required = "statements.comment"
    nav_current = "site:me"
    template_name = "statements/own_report.html"
    form_class = CommentForm
    creates = True
    success_message = _("Thank you. The team and the chair read it.")

    @cached_property
    def own(self) -> Own:
        found = own_outline(self.request.user, self.conference, self.kwargs["outline_id"])
        if found is None:
            raise Http404
        return found

    def get_context_data(self, **kwargs):
        own = self.own
        return super().get_context_data(outline=own.outline, chapters=own.chapters, is_open=own.is_open, **kwargs)

    def perform(self, form):
        people = delegates_of(self.request.user, self.conference)
        rows = own_sections(people, self.conference).filter(outline=self.kwargs["outline_id"])
        section = get_object_or_404(rows.select_related("outline__conference"), pk=form.cleaned_data["section"])
        person = commenter(people, section)
        if person is None:
            raise Http404
        return services.comment_on(section, person=person, text=form.cleaned_data["text"], by=self.request.user)

    def get_success_url(self) -> str:
        return self.here("statements:own-report", outline_id=self.kwargs["outline_id"])
