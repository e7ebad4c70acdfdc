# The whole installation in one image; docker-compose.yml runs it as web, worker, beat and migrate.
FROM python:3.12-slim AS build

ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_NO_CACHE=1 PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /srv/communique
COPY requirements/bootstrap.txt requirements/base.txt requirements/
RUN python -m venv /opt/venv \
    && /opt/venv/bin/pip install --quiet --require-hashes -r requirements/bootstrap.txt \
    && /opt/venv/bin/uv pip install --quiet --python /opt/venv/bin/python --require-hashes -r requirements/base.txt \
    && /opt/venv/bin/pip uninstall --quiet --yes uv

COPY manage.py ./
COPY config config
COPY apps apps
COPY locale locale
COPY templates templates
COPY static static
# Values for this one step only: nothing of them stays in the image.
RUN /opt/venv/bin/python -m config.translations compile \
    && SECRET_KEY=build ALLOWED_HOSTS=build SITE_URL=https://build STATIC_ROOT=/srv/static FORUM_DATA=/tmp \
       DJANGO_SETTINGS_MODULE=config.settings.production \
       /opt/venv/bin/python manage.py collectstatic --no-input --verbosity 0 \
    && /opt/venv/bin/python -m compileall -q apps config

FROM python:3.12-slim

ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=config.settings.production \
    FORUM_DATA=/data \
    STATIC_ROOT=/srv/static
# Faces for the PDF beyond those of the wheels: Mongolian script, Tibetan, signs. Without them letters become boxes.
RUN apt-get update -qq \
    && { apt-get install -y -qq --no-install-recommends fonts-noto-core > /dev/null || echo "no fonts-noto-core"; } \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --user-group --no-create-home --home-dir /nonexistent communique \
    && install -d -o communique -g communique /data
COPY --from=build /opt/venv /opt/venv
COPY --from=build /srv /srv
COPY deploy/healthcheck.py /srv/healthcheck.py
WORKDIR /srv/communique
USER communique
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 CMD ["python", "/srv/healthcheck.py"]
CMD ["python", "-m", "config.web_master", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8000", \
     "--workers", "2", "--blocking-threads", "4", "--respawn-failed-workers", "--workers-kill-timeout", "5", \
     "--no-ws", "config.web:application"]
