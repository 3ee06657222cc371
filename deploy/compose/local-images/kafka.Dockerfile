# Kafka's jars with the few commands that are called in the image of its makers.
FROM hengzhi-local/jre
COPY libs/ /opt/kafka/libs/
COPY bin/kafka-storage.sh bin/kafka-server-start.sh /opt/kafka/bin/
COPY bin/run /etc/kafka/docker/run
CMD ["/etc/kafka/docker/run"]
