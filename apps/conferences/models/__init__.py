from apps.conferences.models.decisions import DecisionProfile
from apps.conferences.models.editions import Conference, OrganizationRole
from apps.conferences.models.facts import SourcedFact
from apps.conferences.models.forums import Forum, Organization, working_languages
from apps.conferences.models.phases import Phase, Round, Track
from apps.conferences.models.questions import GuidingQuestion, QuestionSet
from apps.conferences.models.team import TeamMember
from apps.conferences.models.venue import Room
from apps.conferences.slugs import validate_edition_slug, validate_forum_slug  # the first migration looks for them here

__all__ = [
    "Conference",
    "DecisionProfile",
    "Forum",
    "GuidingQuestion",
    "Organization",
    "OrganizationRole",
    "Phase",
    "QuestionSet",
    "Room",
    "Round",
    "SourcedFact",
    "TeamMember",
    "Track",
    "validate_edition_slug",
    "validate_forum_slug",
    "working_languages",
]
