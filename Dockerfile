# docker build -t cx-bot .
# docker run --env-file cx-bot.env --publish 8080:8080 --volume cx-bot:/data cx-bot
#
# cx-bot.env holds CX_SLACK__BOT_TOKEN and what else README.md lists under "Settings"; a settings file can be mounted
# at /cx-bot.toml instead. The database is /data/cx-bot.db unless CX_DATABASE__URL names a PostgreSQL server.

FROM rust:1.95-bookworm AS build
WORKDIR /source

# The packages we depend on, in a layer that stays until Cargo.lock changes: an empty program needs them all.
COPY Cargo.toml Cargo.lock ./
COPY benches benches
RUN mkdir -p src tests/it \
    && touch src/lib.rs tests/it/main.rs \
    && echo 'fn main() {}' > src/main.rs \
    && cargo build --profile dist --locked \
    && rm -r src tests

# The program. Copied files may be older than the empty ones were, and would be taken for built.
COPY . .
RUN touch build.rs src/lib.rs src/main.rs \
    && cargo build --profile dist --locked \
    && mkdir /data

# C library, no shell, no package manager; user 65532 has no rights.
FROM gcr.io/distroless/cc-debian12:nonroot
COPY --from=build /source/target/dist/cx-bot /usr/local/bin/cx-bot
COPY --from=build --chown=nonroot:nonroot /data /data
WORKDIR /
USER nonroot
ENV CX_SERVER__LISTEN=0.0.0.0:8080
VOLUME /data
EXPOSE 8080
# Time to bring the tables up to date before the first failure counts.
HEALTHCHECK --interval=30s --timeout=7s --start-period=60s CMD ["cx-bot", "healthcheck"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["cx-bot"]
CMD ["serve"]
