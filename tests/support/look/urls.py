"""The product's addresses and, before them, a page that shows every component. Used with pytest.mark.urls."""

import datetime as dt
from pathlib import Path

from django import forms
from django.conf.urls.i18n import i18n_patterns
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.template import engines
from django.urls import path
from django.views.defaults import server_error

from apps.conferences.models import Conference, Forum
from apps.core.forms import DateField, TimeField, TranslatedFormField
from config.urls import handler403, handler404, handler500  # noqa: F401
from config.urls import urlpatterns as product_patterns

PAGE = Path(__file__).parent / "page.html"
STATES = ["yes", "wait", "no"]
NAMES = ["China", "Japan", "Republic of Korea", "United States", "Mongolia", "モンゴル国", "中华人民共和国", "Россия"]


class EveryControlForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(label="Name", help_text="As it shall stand on the badge.", max_length=10)
    affiliation = forms.CharField(label="Affiliation", required=False)
    titles = TranslatedFormField(label="Title", required_languages=["en"])
    purposes = TranslatedFormField(label="Purpose", rows=3, required=False)
    answer = forms.ChoiceField(
        label="Your reply", choices=[("yes", "Yes, I will come"), ("no", "I cannot come")], widget=forms.RadioSelect
    )
    languages = forms.MultipleChoiceField(
        label="Languages you speak",
        choices=[("en", "English"), ("ja", "日本語"), ("mn", "Монгол")],
        widget=forms.CheckboxSelectMultiple,
    )
    room = forms.ChoiceField(label="Room", choices=[("", "—"), ("1", "Elizabeth Hall"), ("2", "Small room")])
    day = DateField(label="Day")
    start = TimeField(label="Begins")
    consent = forms.BooleanField(label="My name may be published", help_text="You can withdraw this at any time.")
    note = forms.CharField(label="Note", widget=forms.Textarea, required=False)
    paper = forms.FileField(label="Paper", required=False)
    password = forms.CharField(label="Password", widget=forms.PasswordInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["answer"].option_help = {"yes": "Two minutes for your details follow.", "no": "Your head is told."}


def table_of(number: int) -> list[tuple[str, list[str]]]:
    """Delegations for the Table: `number` of them, one to five seats each, names of every length."""
    return [
        (NAMES[index % len(NAMES)] if index < 8 else f"Delegation of Example Land No. {index}",
         [STATES[(index * seat) % 3] for seat in range(1 + index % 5)])
        for index in range(number)
    ]  # fmt: skip


def look(request):
    form = EveryControlForm({"name": "A name that is longer than ten", "titles_ja": "平和"})
    forum = Forum(slug="apc", names={"en": "Asia Peace Conference"}, accent=request.GET.get("accent", "indigo"))
    start = dt.datetime(2027, 9, 9, 1, 0, tzinfo=dt.UTC)
    context = {
        "form": form,
        "fresh": EveryControlForm(prefix="fresh"),
        "start": start,
        "end": start + dt.timedelta(minutes=90),
        "names_ja": {"ja": "アジア平和会議"},
        "tables": [table_of(4), table_of(12), table_of(57)],
        "page": Paginator(range(60), 20).page(2),
        "forum": forum,
        "conference": Conference(forum=forum, slug="8", titles={"en": "Eighth conference"}),
        "nav_current": "delegates:people",
    }
    return HttpResponse(engines["django"].from_string(PAGE.read_text()).render(context, request))


def refused(request):
    raise PermissionDenied


def missing(request):
    raise Http404


def broken(request):
    return server_error(request)


def often(request):
    return render(request, "429.html", status=429)


urlpatterns = [
    *i18n_patterns(
        path("look/", look),
        path("look/refused/", refused),
        path("look/missing/", missing),
        path("look/broken/", broken),
        path("look/often/", often),
    ),
    *product_patterns,
]
