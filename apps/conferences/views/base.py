"""What every page about a forum or a conference starts from."""

from functools import cached_property

from django.http import Http404

from apps.conferences.models import Conference, Forum


class ForumMixin:
    """Finds the forum of the address (`forum_slug`); permissions are asked about it."""

    nav_current = ""

    @cached_property
    def forum(self) -> Forum:
        forum = Forum.objects.filter(slug=self.kwargs["forum_slug"]).first()
        if forum is None:
            raise Http404
        return forum

    def get_permission_object(self):
        return self.forum

    def get_context_data(self, **kwargs):
        kwargs.setdefault("forum", self.forum)
        kwargs.setdefault("nav_current", self.nav_current)
        return super().get_context_data(**kwargs)


class ConferenceMixin(ForumMixin):
    """Finds the conference of the address (`forum_slug`, `conference_slug`); permissions are asked about it.

    A draft is found by its own team only: for everybody else it does not exist (404).
    """

    @cached_property
    def conference(self) -> Conference:
        conference = (
            Conference.objects.visible_to(self.request.user)
            .select_related("forum")
            .filter(forum__slug=self.kwargs["forum_slug"], slug=self.kwargs["conference_slug"])
            .first()
        )
        if conference is None:
            raise Http404
        return conference

    @property
    def forum(self) -> Forum:
        return self.conference.forum

    def get_permission_object(self):
        return self.conference

    def get_context_data(self, **kwargs):
        kwargs.setdefault("conference", self.conference)
        return super().get_context_data(**kwargs)
