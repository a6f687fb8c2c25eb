# reconcile, with a PostgreSQL and pgvector beside it that serve as scratch server.
#
#   docker build -t reconcile .
#   docker run --rm -v "$PWD:/project" reconcile plan --url postgresql://user@host/database
#
# `init` writes into the mounted folder, for which it has to be you: docker run --user "$(id -u):$(id -g)" ...
# Whatever asks for a scratch server runs without that, because initdb wants a user whom the image knows.

FROM debian:trixie-slim AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends default-jdk-headless maven \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY . .
# The tests need a server and have their own place in CI.
RUN mvn -B -q -DskipTests verify \
    && mkdir /opt/reconcile \
    && tar -x -z -f target/reconcile-distribution.tar.gz -C /opt/reconcile --strip-components=1 \
    # Debian's PostgreSQL takes the place of the binaries that the tool brings along.
    && rm /opt/reconcile/lib/embedded-postgres-binaries-*.jar

FROM debian:trixie-slim
RUN apt-get update \
    # Keeps postgresql-common from making and starting a cluster of its own.
    && mkdir -p /etc/postgresql-common \
    && echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.conf \
    && apt-get install -y --no-install-recommends default-jre-headless postgresql-17 postgresql-17-pgvector \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home reconcile
COPY --from=build /opt/reconcile /opt/reconcile
# As root, so that the archive for fast starts ends up beside the jar.
RUN /opt/reconcile/bin/reconcile --version \
    && rm -rf /var/cache/reconcile
ENV PATH="/opt/reconcile/bin:${PATH}"
USER reconcile
WORKDIR /project
ENTRYPOINT ["/opt/reconcile/bin/reconcile"]
