# What every image of ours stands on; the one place that names the base. Give BASE with its digest for a deployment.
ARG BASE=eclipse-temurin:25-jre
FROM ${BASE}
LABEL org.opencontainers.image.licenses=Apache-2.0
# bash for the health check, the others for the loop that keeps the broker's key file fresh
RUN command -v bash && command -v curl && command -v grep && command -v cmp && java -version
COPY healthy /usr/local/bin/healthy
WORKDIR /app
# any user may be given at the start; this one has no name, no home and no password
USER 10001:10001
ENV SERVER_PORT=8080
HEALTHCHECK --interval=10s --timeout=6s --start-period=120s --retries=6 \
  CMD ["/usr/local/bin/healthy", "/actuator/health/readiness"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", \
  "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-jar", "app.jar"]
# What the programs have alike: libraries change seldom and come first, so that a new build moves a small layer only.
ONBUILD COPY dependencies/ ./
ONBUILD COPY application/ ./
