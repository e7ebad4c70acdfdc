from django.urls import URLPattern, URLResolver, include, path

from apps.statements.views import (
    deciding,
    editing,
    outlines,
    own_delegation,
    own_silence,
    publishing,
    recording,
    silence,
    texts,
    translations,
    writing,
)

app_name = "statements"

text_patterns = [
    path("", texts.TextView.as_view(), name="text"),
    path("trail/", texts.TrailView.as_view(), name="trail"),
    path("edit/", editing.EditView.as_view(), name="edit"),
    path("translations/", translations.TranslationsView.as_view(), name="translations"),
    path("translations/<slug:language>/", translations.TranslationView.as_view(), name="translation"),
    path("translations/<slug:language>/remove/", translations.RemoveView.as_view(), name="translation-remove"),
    path("translations/<slug:language>/negotiate/", translations.NegotiateView.as_view(), name="negotiate-in"),
    path("parties/", writing.PartiesView.as_view(), name="parties"),
    path("parties/<uuid:party_id>/leave/", deciding.LeaveView.as_view(), name="leave"),
    path("table/", deciding.TableView.as_view(), name="table"),
    path("positions/", deciding.PositionsView.as_view(), name="positions"),
    path("adopt/", deciding.AdoptView.as_view(), name="adopt"),
    path("silence/", silence.SilenceView.as_view(), name="silence"),
    path("silence/start/", silence.StartSilenceView.as_view(), name="silence-start"),
    path("silence/contested/", silence.ContestSilenceView.as_view(), name="silence-contest"),
    path("silence/notices/<uuid:notice_id>/", silence.HandOverView.as_view(), name="silence-hand-over"),
    path("issue/", deciding.IssueView.as_view(), name="issue"),
    path("step/<slug:event>/", deciding.StepView.as_view(), name="step"),
    path("supersede/", deciding.SupersedeView.as_view(), name="supersede"),
    path("translate/", publishing.TranslateView.as_view(), name="translate"),
    path("publish/", publishing.PublishView.as_view(), name="publish"),
    path("publish/<slug:language>/withhold/", publishing.WithholdView.as_view(), name="withhold"),
    path("publish/<slug:language>/retract/", publishing.RetractView.as_view(), name="retract"),
]

outline_patterns = [
    path("", outlines.OutlineView.as_view(), name="outline"),
    path("sections/<uuid:section_id>/", outlines.SectionView.as_view(), name="outline-section"),
    path(
        "sections/<uuid:section_id>/earlier/",
        outlines.MoveSectionView.as_view(earlier=True),
        name="outline-section-earlier",
    ),
    path(
        "sections/<uuid:section_id>/later/",
        outlines.MoveSectionView.as_view(earlier=False),
        name="outline-section-later",
    ),
    path("comments/", outlines.WindowView.as_view(), name="outline-window"),
    path("comments/<uuid:comment_id>/", outlines.AnswerView.as_view(), name="outline-answer"),
    path("clear/", outlines.ClearView.as_view(), name="outline-clear"),
    path("hand-over/", outlines.HandOverView.as_view(), name="outline-hand-over"),
]

conference_patterns: list[URLPattern | URLResolver] = [
    path("", texts.PipelineView.as_view(), name="pipeline"),
    path("new/", recording.RecordView.as_view(), name="new"),
    path("report/", outlines.OutlinesView.as_view(), name="outlines"),
    path("report/new/", outlines.BuildView.as_view(), name="outline-build"),
    path("report/<uuid:outline_id>/", include(outline_patterns)),
    path("<uuid:statement_id>/", include(text_patterns)),
]

own_patterns = [
    path("", own_delegation.OwnDelegationView.as_view(), name="own-delegation"),
    path("texts/<uuid:statement_id>/", own_delegation.OwnTextView.as_view(), name="own-text"),
    path("texts/<uuid:statement_id>/break/", own_silence.BreakSilenceView.as_view(), name="own-break"),
    path("report/<uuid:outline_id>/", outlines.OwnReportView.as_view(), name="own-report"),
]

urlpatterns = [
    path("delegation/<slug:forum_slug>/<slug:conference_slug>/", include(own_patterns)),
    path("texts/<slug:forum_slug>/<slug:conference_slug>/", include(conference_patterns)),
]
