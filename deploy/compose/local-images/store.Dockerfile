# The local store of ./dev in a container. It has no users and listens on loopback, so socat passes connections on: for trying
# the composition without MongoDB, and for nothing else.
FROM hengzhi-local/jre
COPY store.jar /app/store.jar
COPY start /app/start
CMD ["/app/start"]
