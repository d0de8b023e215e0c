# One image for all services; which one runs is its command: ingest, classifier or aggregator.
#
#   mvn -DskipTests package && docker build -t findings .

# Libraries and the project's own jars in layers of their own: a change of the code changes the small one only.
FROM eclipse-temurin:17-jre AS parts
COPY standalone/target/lib /libraries
RUN mkdir /own && mv /libraries/findings-*.jar /own/

FROM eclipse-temurin:17-jre
# Everything that a service keeps is in /data; the file system besides it and /tmp may be read-only.
RUN mkdir /data && chown 10001:10001 /data
COPY cluster/service cluster/healthy /app/
COPY --from=parts /libraries /app/lib
COPY --from=parts /own /app/lib
COPY standalone/target/findings.jar /app/findings.jar
ENV SPRING_MAIN_BANNER_MODE=off FINDINGS_DATA_DIR=/data FINDINGS_STATE_DIR=/data/state SERVER_ADDRESS=0.0.0.0
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8080 8081 8082
ENTRYPOINT ["/app/service"]
