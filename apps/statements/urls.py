from django.urls import URLPattern, URLResolver, include, path

from apps.statements.views import (
    agreed_language,
    amendments,
    annexes,
    by_party,
    circulating,
    correcting,
    countersigning,
    deciding,
    editing,
    handling,
    objecting,
    outlines,
    own_amendments,
    own_delegation,
    own_silence,
    pipeline,
    publishing,
    reading,
    recording,
    referrals,
    side_by_side,
    silence,
    stances,
    texts,
    translations,
    wordings,
    writing,
)

app_name = "statements"

text_patterns = [
    path("", texts.TextView.as_view(), name="text"),
    path("trail/", texts.TrailView.as_view(), name="trail"),
    path("log/", wordings.LogView.as_view(), name="log"),
    path("log/<int:number>/", wordings.AsItWasView.as_view(), name="as-it-was"),
    path("agreed-language/", agreed_language.FinderView.as_view(), name="agreed-language"),
    path("languages/", side_by_side.SideBySideView.as_view(), name="side-by-side"),
    path("by-party/", by_party.ByPartyView.as_view(), name="by-party"),
    path("compare/", wordings.CompareView.as_view(), name="compare"),
    path("amendments/", amendments.AmendmentsView.as_view(), name="amendments"),
    path("amendments/new/", amendments.WriteDownView.as_view(), name="amendment-new"),
    path("amendments/until/", amendments.WindowView.as_view(), name="amendments-until"),
    path("amendments/<int:number>/", amendments.AmendmentView.as_view(), name="amendment"),
    path("amendments/<int:number>/confirm/", amendments.RebaseView.as_view(), name="amendment-rebase"),
    path("amendments/<int:number>/proposal/", handling.DispositionView.as_view(), name="disposition"),
    path("referrals/", referrals.ReferralsView.as_view(), name="referrals"),
    path("referrals/new/", referrals.ReferView.as_view(), name="refer"),
    path("referrals/<int:number>/", referrals.ReferralView.as_view(), name="referral"),
    path("matrix/", stances.MatrixView.as_view(), name="matrix"),
    path("handling/", handling.HandlingView.as_view(), name="handling"),
    path("brackets/<int:number>/", amendments.BracketsView.as_view(), name="brackets"),
    path("open-reading/", reading.OpenReadingView.as_view(), name="open-reading"),
    path("clear/", reading.ClearView.as_view(), name="clear"),
    path("reading/", reading.ReadingView.as_view(), name="reading"),
    path("circulate/", circulating.CirculateView.as_view(), name="circulate"),
    path("edit/", editing.EditView.as_view(), name="edit"),
    path("translations/", translations.TranslationsView.as_view(), name="translations"),
    path("translations/<slug:language>/", translations.TranslationView.as_view(), name="translation"),
    path("translations/<slug:language>/remove/", translations.RemoveView.as_view(), name="translation-remove"),
    path("translations/<slug:language>/negotiate/", translations.NegotiateView.as_view(), name="negotiate-in"),
    path("parties/", writing.PartiesView.as_view(), name="parties"),
    path("parties/<uuid:party_id>/leave/", deciding.LeaveView.as_view(), name="leave"),
    path("table/", deciding.TableView.as_view(), name="table"),
    path("positions/", deciding.PositionsView.as_view(), name="positions"),
    path("annex/", annexes.AnnexView.as_view(), name="annex"),
    path("call/", objecting.CallView.as_view(), name="call"),
    path("adopt/", deciding.AdoptView.as_view(), name="adopt"),
    path("countersign/", countersigning.CountersignView.as_view(), name="countersign"),
    path("silence/", silence.SilenceView.as_view(), name="silence"),
    path("silence/start/", silence.StartSilenceView.as_view(), name="silence-start"),
    path("silence/contested/", silence.ContestSilenceView.as_view(), name="silence-contest"),
    path("silence/notices/<uuid:notice_id>/", silence.HandOverView.as_view(), name="silence-hand-over"),
    path("issue/", deciding.IssueView.as_view(), name="issue"),
    path("step/<slug:event>/", deciding.StepView.as_view(), name="step"),
    path("supersede/", deciding.SupersedeView.as_view(), name="supersede"),
    path("correct/", correcting.CorrectView.as_view(), name="correct"),
    path("translate/", publishing.TranslateView.as_view(), name="translate"),
    path("publish/", publishing.PublishView.as_view(), name="publish"),
    path("publish/<slug:language>/withhold/", publishing.WithholdView.as_view(), name="withhold"),
    path("publish/<slug:language>/retract/", publishing.RetractView.as_view(), name="retract"),
]

outline_patterns = [
    path("", outlines.OutlineView.as_view(), name="outline"),
    path("sections/new/", outlines.NewSectionView.as_view(), name="outline-section-new"),
    path("sections/<uuid:section_id>/", outlines.SectionView.as_view(), name="outline-section"),
    path("sections/<uuid:section_id>/remove/", outlines.RemoveSectionView.as_view(), name="outline-section-remove"),
    path(
        "sections/<uuid:section_id>/chapter/earlier/",
        outlines.MoveChapterView.as_view(earlier=True),
        name="outline-chapter-earlier",
    ),
    path(
        "sections/<uuid:section_id>/chapter/later/",
        outlines.MoveChapterView.as_view(earlier=False),
        name="outline-chapter-later",
    ),
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
    path("", pipeline.PipelineView.as_view(), name="pipeline"),
    path("symbols/", pipeline.SymbolsView.as_view(), name="symbols"),
    path("symbols.csv", pipeline.SymbolsCsvView.as_view(), name="symbols-csv"),
    path("new/", recording.RecordView.as_view(), name="new"),
    path("report/", outlines.OutlinesView.as_view(), name="outlines"),
    path("report/new/", outlines.BuildView.as_view(), name="outline-build"),
    path("report/<uuid:outline_id>/", include(outline_patterns)),
    path("<uuid:statement_id>/", include(text_patterns)),
]

own_patterns = [
    path("", own_delegation.OwnDelegationView.as_view(), name="own-delegation"),
    path("texts/<uuid:statement_id>/", own_delegation.OwnTextView.as_view(), name="own-text"),
    path("circulated/<uuid:statement_id>/amend/", own_amendments.AmendView.as_view(), name="amend"),
    path(
        "circulated/<uuid:statement_id>/amendments/", own_amendments.OwnAmendmentsView.as_view(), name="own-amendments"
    ),
    *(
        path(
            f"circulated/<uuid:statement_id>/amendments/<int:number>/{step}/",
            own_amendments.OwnStepView.as_view(step=step),
            name=f"own-amendment-{step}",
        )
        for step in ("withdraw", "contest", "sponsor", "supporter")
    ),
    path(
        "circulated/<uuid:statement_id>/amendments/<int:number>/confirm/",
        own_amendments.OwnRebaseView.as_view(),
        name="own-amendment-rebase",
    ),
    path(
        "circulated/<uuid:statement_id>/amendments/<int:number>/proposal/",
        handling.AnswerDispositionView.as_view(),
        name="own-disposition",
    ),
    path(
        "circulated/<uuid:statement_id>/agreed-language/",
        agreed_language.OwnFinderView.as_view(),
        name="own-agreed-language",
    ),
    path(
        "circulated/<uuid:statement_id>/languages/",
        side_by_side.OwnSideBySideView.as_view(),
        name="own-side-by-side",
    ),
    path("circulated/<uuid:statement_id>/by-party/", by_party.OwnByPartyView.as_view(), name="own-by-party"),
    path("circulated/<uuid:statement_id>/stances/", stances.OwnStancesView.as_view(), name="own-stances"),
    path("circulated/<uuid:statement_id>/list/", handling.OwnHandlingView.as_view(), name="own-handling"),
    path("circulated/<uuid:statement_id>/list/<int:number>/pull/", handling.PullView.as_view(), name="pull"),
    path("circulated/<uuid:statement_id>/", circulating.CirculatedView.as_view(), name="circulated"),
    path("texts/<uuid:statement_id>/annex/", annexes.OwnAnnexView.as_view(), name="own-annex"),
    path("texts/<uuid:statement_id>/object/", objecting.ObjectView.as_view(), name="own-object"),
    path("texts/<uuid:statement_id>/break/", own_silence.BreakSilenceView.as_view(), name="own-break"),
    path("report/<uuid:outline_id>/", outlines.OwnReportView.as_view(), name="own-report"),
]

urlpatterns = [
    path("delegation/<slug:forum_slug>/<slug:conference_slug>/", include(own_patterns)),
    path("texts/<slug:forum_slug>/<slug:conference_slug>/", include(conference_patterns)),
]
