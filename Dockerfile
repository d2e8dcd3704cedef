# One image for each service, from jars that are there already: mvn -DskipTests package
#   docker build --build-arg SERVICE=registry-service --target service .
#   docker build --target issuer .

FROM eclipse-temurin:25-jre AS base
RUN groupadd --system --gid 10001 milepost \
 && useradd --system --uid 10001 --gid milepost --no-create-home --home-dir /nonexistent milepost \
 && install --directory --owner milepost --group milepost --mode 700 /data
WORKDIR /app
# A container is ended when it uses more memory than its limit, so the heap takes a share of that.
ENV JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
# The image brings no HTTP client; bash can ask by itself.
COPY --chmod=755 standalone/src/main/docker/healthy /usr/local/bin/healthy

# The jar taken apart: it starts faster, and the libraries are a layer that stays when only our code changes.
FROM eclipse-temurin:25-jre AS parts
ARG SERVICE
WORKDIR /parts
COPY ${SERVICE}/target/${SERVICE}-*-exec.jar service.jar
RUN java -Djarmode=tools -jar service.jar extract --destination extracted

FROM base AS service
COPY --from=parts /parts/extracted/lib lib
COPY --from=parts /parts/extracted/service.jar service.jar
USER milepost
ENTRYPOINT ["java", "-jar", "service.jar"]

# Tokens and the catalogue for a trial. In production a real issuer takes its place and this image is not needed.
FROM base AS issuer
COPY standalone/target/lib lib
COPY standalone/target/milepost.jar milepost.jar
COPY --chmod=755 standalone/src/main/docker/milepost /usr/local/bin/milepost
COPY seeds seeds
# Where the secrets of the containers are written: volumes that are mounted there begin with this owner.
RUN install --directory --owner milepost --group milepost --mode 750 /secrets/kafka /secrets/registry /secrets/progress /secrets/notify /secrets/reader /secrets/console
USER milepost
ENTRYPOINT ["java", "-cp", "milepost.jar", "milepost.standalone.issuer.IssuerApplication"]
