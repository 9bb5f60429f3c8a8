FROM eclipse-temurin:25-jre
# One file for the three services: docker build --build-arg SERVICE=content-service .
ARG SERVICE
COPY ${SERVICE}/target/${SERVICE}-*.jar /portal/service.jar
USER 1000:1000
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "/portal/service.jar"]
