# One image, two processes: `node dist/src/web.js` (the default) and `node dist/src/worker.js`.
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY scripts/not-installed scripts/not-installed
RUN npm ci --include=dev
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY flows flows
COPY scripts scripts
RUN node scripts/run.mjs build && npm prune --omit=dev

FROM node:22-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/scripts/not-installed scripts/not-installed
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY locales locales
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/src/web.js"]
