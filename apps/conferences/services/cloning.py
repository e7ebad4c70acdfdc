"""The rows of an edition that its successor begins with."""

from typing import Any

from apps.conferences.models import (
    Conference,
    DecisionProfile,
    GuidingQuestion,
    OrganizationRole,
    QuestionSet,
    Room,
    TeamMember,
)

COPIED: list[tuple[Any, list[str]]] = [
    (Room, ["names", "capacity", "order"]),
    (OrganizationRole, ["forum_id", "organization_id", "role", "order"]),
    (TeamMember, ["forum_id", "user_id", "role", "invited_email", "invited_name", "accepted_at"]),
]
PROFILE = [
    "rule", "party_kind", "quorum", "silence_hours_min", "ad_referendum_allowed", "countersigned",
    "disclosure", "authentic_languages", "language_policy",
]  # fmt: skip


def copy_rows(source: Conference, target: Conference) -> dict[str, int]:
    """Copy rooms, questions, roles of organizations and team; return how many of each."""
    counts = {}
    for model, fields in COPIED:
        rows = model.objects.filter(conference=source)
        copies = [model(conference=target, **{name: getattr(row, name) for name in fields}) for row in rows]
        model.objects.bulk_create(copies)
        counts[model._meta.model_name] = len(copies)
    return counts | _copy_questions(source, target)


def _copy_questions(source: Conference, target: Conference) -> dict[str, int]:
    """Each in the copy of its set."""
    sets = {
        row.pk: QuestionSet(conference=target, titles=row.titles, order=row.order) for row in source.question_sets.all()
    }
    questions = [
        GuidingQuestion(
            conference=target,
            question_set=sets[row.question_set_id] if row.question_set_id else None,
            texts=row.texts,
            order=row.order,
        )
        for row in source.guiding_questions.all()
    ]
    QuestionSet.objects.bulk_create(sets.values())
    GuidingQuestion.objects.bulk_create(questions)
    return {"guidingquestion": len(questions), "questionset": len(sets)}


def copy_profile(source: Conference, target: Conference) -> None:
    """The same way of deciding; none, to be chosen, when the source has none."""
    profile = DecisionProfile.objects.filter(conference=source).first()
    if profile is not None:
        DecisionProfile.objects.create(conference=target, **{name: getattr(profile, name) for name in PROFILE})
