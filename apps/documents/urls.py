from django.urls import path, register_converter

from apps.documents import views
from apps.documents.converters import CorrigendumConverter, FolderConverter, SymbolConverter, TypedConverter

register_converter(SymbolConverter, "symbol")
register_converter(CorrigendumConverter, "corrigendum")
register_converter(FolderConverter, "folder")
register_converter(TypedConverter, "typed")

app_name = "documents"
urlpatterns = [
    path("documents/", views.RegisterView.as_view(), name="register"),
    path("documents/<symbol:symbol>", views.DocumentView.as_view(), name="document"),
    path("documents/<symbol:symbol>.pdf", views.PdfView.as_view(), name="pdf"),
    path("documents/<corrigendum:corrigendum>", views.CorrigendumView.as_view(), name="corrigendum"),
    path("<folder:folder>/<typed:typed>", views.AnyCaseView.as_view(), name="any-case"),
]
