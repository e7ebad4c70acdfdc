"""The organizer's mail pages, below the desk of a conference."""

from django.urls import path

from apps.desk.views import mail

MAIL = "desk/<slug:forum_slug>/<slug:conference_slug>/mail/"
MESSAGE = f"{MAIL}<uuid:message_id>/"

urlpatterns = [
    path(MAIL, mail.MailView.as_view(), name="mail"),
    path(f"{MAIL}hasten/", mail.MailHastenView.as_view(), name="mail-hasten"),
    path(f"{MAIL}wave/<uuid:wave_id>/", mail.WaveView.as_view(), name="wave"),
    path(MESSAGE, mail.MessageView.as_view(), name="message"),
    path(f"{MESSAGE}html", mail.MessageHtmlView.as_view(), name="message-html"),
    path(f"{MESSAGE}resend/", mail.MessageResendView.as_view(), name="message-resend"),
    path(f"{MESSAGE}bounce/", mail.MessageBounceView.as_view(), name="message-bounce"),
    path(f"{MESSAGE}cancel/", mail.MessageCancelView.as_view(), name="message-cancel"),
]
