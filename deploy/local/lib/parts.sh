# The parts of the stack: how each is started, when it is ready, how long its end may take.

readonly SERVICES=(registry ingestion scoring appeal incentive audit gateway)

# HENGZHI_SCORING_REPLICAS=2: a second replica of scoring, which the gateway turns to when the first one is gone.
has_second_scoring() { ((${HENGZHI_SCORING_REPLICAS:-1} > 1)); }

# The program that a part runs: scoring2 runs scoring.
program_of() { printf '%s' "${1%2}"; }

# Every part there is something to start for, in the order of starting.
parts() {
  local service
  printf '%s\n' store keycloak jwks kafka
  for service in "${SERVICES[@]}"; do
    if has_program "$service"; then
      echo "$service"
      if [[ $service == scoring ]] && has_second_scoring; then
        echo scoring2
      fi
    fi
  done
}

is_service() { [[ " ${SERVICES[*]} " == *" $(program_of "$1") "* ]]; }

# The port a part is known by; the key refresher has none.
port_of() {
  local name=${1^^}_PORT
  printf '%s' "${!name:-}"
}

# Every port a part listens on, by the name of its variable.
port_names_of() {
  case $1 in
    jwks) ;;
    keycloak) echo KEYCLOAK_PORT KEYCLOAK_MANAGEMENT_PORT ;;
    kafka) echo KAFKA_PORT KAFKA_INTERNAL_PORT KAFKA_CONTROLLER_PORT ;;
    *) echo "${1^^}_PORT" ;;
  esac
}

is_ready() {
  case $1 in
    store) tcp_open "$STORE_PORT" ;;
    keycloak) http_ok "http://127.0.0.1:$KEYCLOAK_MANAGEMENT_PORT/health/ready" ;;
    jwks) grep -q '"kid"' "$HENGZHI_DATA/jwks.json" 2>/dev/null ;;
    # the port is open before requests are served; this line comes after
    kafka) grep -q 'Kafka Server started' "$LOGS/kafka.log" 2>/dev/null && tcp_open "$KAFKA_PORT" ;;
    *) http_ok "http://127.0.0.1:$(port_of "$1")/actuator/health/readiness" ;;
  esac
}

# ready, starting, failed (it ended without being asked to) or down
state_of() {
  if [[ ! -f $PIDS/$1 ]]; then
    echo down
  elif ! is_alive "$1"; then
    echo failed
  elif is_ready "$1"; then
    echo ready
  else
    echo starting
  fi
}

# What a part would run if it were started now: its build and the settings that it reads at its start.
build_wanted() {
  case $1 in
    keycloak) cat "$TOOLS/runtime" "$RUN/realm.json" "$REPO/deploy/keycloak/keycloak.conf" | digest_of - ;;
    kafka) cat "$TOOLS/runtime" "$REPO/deploy/kafka/broker.properties" "$REPO/deploy/local/kafka/listeners.properties" | digest_of - ;;
    jwks) digest_of "$REPO/deploy/local/lib/jwks-refresher.sh" ;;
    *) current_build "$(program_of "$1")" ;;
  esac
}

seconds_to_stop() {
  case $1 in
    kafka | gateway) echo 40 ;;
    jwks) echo 5 ;;
    *) echo 30 ;;
  esac
}

start_part() {
  case $1 in
    store | keycloak | jwks | kafka) "start_$1" ;;
    *) start_service "$1" ;;
  esac
}

start_store() {
  local arguments
  mapfile -t arguments < <(java_arguments store 256m)
  launch store "$(build_wanted store)" "$JAVA_HOME/bin/java" "${arguments[@]}" "$HENGZHI_DATA/store" "$STORE_PORT"
}

start_jwks() {
  # a broker without the file does not start; without keys it refuses every token, which is right until Keycloak is up
  [[ -s $HENGZHI_DATA/jwks.json ]] || echo '{"keys":[]}' >"$HENGZHI_DATA/jwks.json"
  launch jwks "$(build_wanted jwks)" bash "$REPO/deploy/local/lib/jwks-refresher.sh" \
    "$HENGZHI_ISSUER/protocol/openid-connect/certs" "$HENGZHI_DATA/jwks.json"
}

# render_broker LISTENERS: the broker's settings with those listeners, for HENGZHI_DATA, HENGZHI_ISSUER and JWKS_URL.
render_broker() {
  local template KAFKA_BROKER_SECRET KAFKA_PROVISIONING_SECRET
  KAFKA_BROKER_SECRET=$(secret_of kafka-broker)
  KAFKA_PROVISIONING_SECRET=$(secret_of kafka-provisioning)
  for template in "$1" "$REPO/deploy/kafka/broker.properties"; do
    # shellcheck disable=SC2046 # one word per name
    render "$template" $(port_names) HENGZHI_HOST HENGZHI_DATA HENGZHI_ISSUER JWKS_URL KAFKA_BROKER_SECRET KAFKA_PROVISIONING_SECRET
  done
}

kafka_java() {
  "$JAVA_HOME/bin/java" "${QUICK_START[@]}" "-Dlog4j2.configurationFile=$REPO/deploy/local/kafka/log4j2.properties" \
    -cp "$TOOLS/kafka/libs/*" "$@"
}

start_kafka() {
  local properties=$RUN/kafka.properties cluster quick=()
  JWKS_URL=file://$HENGZHI_DATA/jwks.json
  (umask 077 && render_broker "$REPO/deploy/local/kafka/listeners.properties" >"$properties")
  if [[ ! -f $HENGZHI_DATA/kafka/meta.properties ]]; then
    # 16 random bytes, as Kafka writes them; a leading hyphen would look like an option
    cluster=$(head -c 16 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=' | sed 's/^-/A/')
    kafka_java kafka.tools.StorageTool format --standalone -t "$cluster" -c "$properties" >"$LOGS/kafka-format.log" 2>&1 ||
      fail "Kafka's directory could not be prepared: see $LOGS/kafka-format.log."
  fi
  [[ ${HENGZHI_JIT:-quick} != quick ]] || quick=("${QUICK_START[@]}")
  launch kafka "$(build_wanted kafka)" "$JAVA_HOME/bin/java" -Xms64m -Xmx320m "${quick[@]}" -XX:-UsePerfData \
    -XX:+ExitOnOutOfMemoryError "-Dorg.apache.kafka.sasl.oauthbearer.allowed.urls=$JWKS_URL" \
    "-Dlog4j2.configurationFile=$REPO/deploy/local/kafka/log4j2.properties" \
    -cp "$TOOLS/kafka/libs/*" kafka.Kafka "$properties"
}

keycloak_distribution() {
  local homes=("$TOOLS"/keycloak/keycloak-*/)
  printf '%s' "${homes[0]%/}"
}

# The arguments of Keycloak's own start script, with a small heap and the quick compiler.
readonly KEYCLOAK_JAVA=(-Xms64m -Xmx320m "${QUICK_START[@]}" -XX:-UsePerfData -XX:MetaspaceSize=96m
  -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Duser.language=en -Duser.country=US
  --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED
  --add-opens=java.base/java.security=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
  -Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory
  -Djava.util.logging.manager=org.jboss.logmanager.LogManager -Dpicocli.disable.closures=true
  -Dquarkus-log-max-startup-records=10000)

# keycloak_command HOME ARGUMENT...: sets COMMAND to what runs Keycloak with that home directory.
keycloak_command() {
  local home=$1
  shift
  COMMAND=("$JAVA_HOME/bin/java" "${KEYCLOAK_JAVA[@]}" "-Dkc.home.dir=$home" "-Djboss.server.config.dir=$home/conf"
    -cp "$home/lib/quarkus-run.jar" io.quarkus.bootstrap.runner.QuarkusEntryPoint "$@")
}

# What Keycloak can decide before it starts; a bureau's old secret stays good for a day after a rotation (decision 0015).
readonly KEYCLOAK_BUILD=(--db=dev-file --health-enabled=true --features=client-secret-rotation)

# Once per fetched version.
prepare_keycloak() {
  keycloak_command "$(keycloak_distribution)" build "${KEYCLOAK_BUILD[@]}"
  "${COMMAND[@]}" >"$TOOLS/keycloak-build.log" 2>&1 ||
    fail "Keycloak could not be prepared; its output is in $TOOLS/keycloak-build.log."
}

start_keycloak() {
  local home=$HENGZHI_DATA/keycloak distribution shared realm
  # Keycloak makes its first administrator from these, in the first command that finds an empty database
  export KC_BOOTSTRAP_ADMIN_USERNAME=keycloak-admin KC_BOOTSTRAP_ADMIN_PASSWORD
  KC_BOOTSTRAP_ADMIN_PASSWORD=$(secret_of keycloak-admin)
  distribution=$(keycloak_distribution)
  mkdir -p "$home/conf" "$home/data/import"
  for shared in lib providers themes; do
    ln -sfn "$distribution/$shared" "$home/$shared"
  done
  # shellcheck disable=SC2046
  render "$REPO/deploy/keycloak/keycloak.conf" $(port_names) HENGZHI_DATA >"$home/conf/keycloak.conf"
  realm=$(digest_of "$RUN/realm.json")
  cp "$RUN/realm.json" "$home/data/import/hengzhi-realm.json"
  if [[ -f $home/data/h2/keycloak.mv.db && $realm != "$(cat "$home/imported" 2>/dev/null || true)" ]]; then
    progress "the realm changed: importing it anew ..."
    # bureaus that were added, suspended or given another secret since stay so
    (umask 077 && : >"$RUN/realm-before.json")
    keycloak_command "$home" export --optimized --realm hengzhi --file "$RUN/realm-before.json"
    "${COMMAND[@]}" >"$LOGS/keycloak-export.log" 2>&1 ||
      fail "the realm could not be exported; Keycloak's output is in $LOGS/keycloak-export.log."
    run_program provisioning 96m keep-publishers "$home/data/import/hengzhi-realm.json" "$RUN/realm-before.json"
    rm -f "$RUN/realm-before.json"
    keycloak_command "$home" import --optimized --override=true --file "$home/data/import/hengzhi-realm.json"
    "${COMMAND[@]}" >"$LOGS/keycloak-import.log" 2>&1 ||
      fail "the realm could not be imported; Keycloak's output is in $LOGS/keycloak-import.log."
  fi
  printf '%s' "$realm" >"$home/imported"
  keycloak_command "$home" start --optimized --import-realm
  launch keycloak "$(build_wanted keycloak)" "${COMMAND[@]}"
  unset KC_BOOTSTRAP_ADMIN_USERNAME KC_BOOTSTRAP_ADMIN_PASSWORD
}

heap_of() {
  case $(program_of "$1") in
    scoring) echo 512m ;;
    ingestion) echo 512m ;;
    registry) echo 320m ;;
    *) echo 224m ;;
  esac
}

# true where the sample city was seeded, or will be; once there it is there, whatever a later start is asked for.
holds_sample_data() {
  if [[ -f $RUN/seeded || ${HENGZHI_SEED:-} != no ]]; then
    echo true
  else
    echo false
  fi
}

# Sets the environment of a service's part and runs the command with it.
with_service_environment() {
  local part=$1 service each name variables=()
  service=$(program_of "$1")
  shift
  for each in "${SERVICES[@]}"; do
    name=${each^^}_PORT
    variables+=("HENGZHI_${each^^}_URI=http://127.0.0.1:${!name}")
  done
  if has_second_scoring; then
    variables+=("HENGZHI_SCORING_URI=http://127.0.0.1:$SCORING_PORT,http://127.0.0.1:$SCORING2_PORT")
  fi
  variables+=(
    "SERVER_PORT=$(port_of "$part")"
    "HENGZHI_STORE=mongodb://127.0.0.1:$STORE_PORT/$service?retryWrites=false"
    "HENGZHI_CLIENT_ID=svc-$service"
    "HENGZHI_CLIENT_SECRET=$(secret_of "svc-$service")"
    "HENGZHI_STATE_DIRECTORY=$HENGZHI_DATA/$part"
  )
  if [[ $service == gateway ]]; then
    variables+=(
      "HENGZHI_PORTAL_DIRECTORY=$REPO/portal/dist"
      "HENGZHI_PORTAL_CLIENT_ID=portal"
      "HENGZHI_PORTAL_CLIENT_SECRET=$(secret_of portal)"
      "HENGZHI_SESSION_KEY=$(secret_of session-key)"
      "HENGZHI_SAMPLE_DATA=$(holds_sample_data)"
    )
  fi
  if [[ $service == scoring ]]; then
    variables+=("HENGZHI_PASSPORT_KEY=$(secret_of passport-key)")
  fi
  if [[ $service == registry ]]; then
    variables+=("HENGZHI_BUREAUS_CLIENT_SECRET=$(secret_of svc-bureau-administration)")
  fi
  (
    export "${variables[@]}"
    "$@"
  )
}

start_service() {
  local part=$1 arguments
  mkdir -p "$HENGZHI_DATA/$part"
  mapfile -t arguments < <(java_arguments "$(program_of "$part")" "$(heap_of "$part")")
  with_service_environment "$part" launch "$part" "$(build_wanted "$part")" "$JAVA_HOME/bin/java" "${arguments[@]}"
}
