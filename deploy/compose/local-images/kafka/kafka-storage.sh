#!/bin/bash
# shellcheck disable=SC2086 # options, one word each
exec java ${KAFKA_LOG4J_OPTS:-} -cp '/opt/kafka/libs/*' kafka.tools.StorageTool "$@"
