# One image, two processes: `docker run … chohtx web` (the default) and `docker run … chohtx worker`; `cho …` is the operator's command line.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY scripts/not-installed scripts/not-installed
RUN npm ci --include=dev
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY flows flows
COPY locales locales
COPY scripts scripts
# npm would keep the compiler, because i18next names it as an optional peer.
RUN node scripts/run.mjs build && npm prune --omit=dev && rm -r node_modules/typescript node_modules/.bin/tsc*

FROM node:24-slim
# Inside the container only: a worker tells on this port whether it lives, and its metrics to whoever has METRICS_TOKEN.
ENV NODE_ENV=production METRICS_PORT=9100
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/scripts/not-installed scripts/not-installed
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/locales locales
# The user `node` of the base image, by number, so that a host can tell that it is not root.
USER 1000:1000
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["node", "dist/scripts/image/main.js", "health"]
ENTRYPOINT ["node", "--enable-source-maps", "dist/scripts/image/main.js"]
CMD ["web"]
