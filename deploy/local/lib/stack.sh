# Starting and stopping the whole stack.

readonly START_SECONDS_MAX=${HENGZHI_START_SECONDS_MAX:-300}

# Names every busy port at once, with its variable and who has it, before anything is started.
check_ports() {
  local part name problems=()
  for part in "$@"; do
    for name in $(port_names_of "$part"); do
      if tcp_open "${!name}"; then
        problems+=("port ${!name} ($name, for $part) is taken by $(who_listens "${!name}")")
      fi
    done
  done
  if ((${#problems[@]})); then
    printf 'error: %s\n' "${problems[@]}" >&2
    fail "free the port, or choose another: $name=... ./dev up moves one part, HENGZHI_PORT_OFFSET=1000 ./dev up moves all."
  fi
}

# The end of a log, and the last cause that a stack trace names; structured logs have very long lines.
show_why() {
  tail -n 12 "$1" | cut -c1-240
  grep -oE 'Caused by: [^\\]*' "$1" | tail -n 1 || true
}

# await_ready PART...: one line for each part as it becomes ready, and a word about those that take long.
await_ready() {
  local waiting=("$@") left part begun=$EPOCHREALTIME deadline=$((SECONDS + START_SECONDS_MAX)) next_word=$((SECONDS + 20))
  while ((${#waiting[@]})); do
    left=()
    for part in "${waiting[@]}"; do
      if ! is_alive "$part"; then
        show_why "$LOGS/$part.log" >&2
        fail "$part ended while it was starting: see ./dev logs $part."
      elif is_ready "$part"; then
        progress "$(printf '%-10s ready     %s' "$part" "$(port_of "$part")")"
      else
        left+=("$part")
      fi
    done
    waiting=(${left[@]+"${left[@]}"})
    ((${#waiting[@]})) || break
    if ((SECONDS >= deadline)); then
      fail "not ready after $START_SECONDS_MAX s: ${waiting[*]}; see ./dev logs ${waiting[0]}."
    elif ((SECONDS >= next_word)); then
      progress "still waiting for ${waiting[*]} ($(seconds_since "$begun") s) ..."
      next_word=$((SECONDS + 20))
    fi
    sleep 0.2
  done
}

bring_up() {
  local part to_start=() programs=() services=()
  need_build_tools
  need_run_tools
  make_data_directory
  lock "$RUN/lock"
  load_ports
  record_ports

  programs=(store provisioning)
  for part in $(parts); do
    if is_service "$part" && [[ $(program_of "$part") == "$part" ]]; then
      programs+=("$part")
    fi
  done
  if has_program sample-city; then
    programs+=(sample-city)
  fi
  ensure_built "${programs[@]}"
  if has_portal; then
    ensure_portal_built
  fi
  fetch_runtime
  run_program provisioning 96m identities "$HENGZHI_DATA" "$REPO/deploy/keycloak" "$HENGZHI_GATEWAY" with-dev-token |
    while read -r line; do progress "$line"; done

  for part in $(parts); do
    if ! is_alive "$part"; then
      to_start+=("$part")
    elif [[ $(build_of "$part") != "$(build_wanted "$part")" ]]; then
      progress "$part runs an earlier build or settings: restarting it"
      stop_part "$part" "$(seconds_to_stop "$part")"
      to_start+=("$part")
    fi
  done
  if ((${#to_start[@]} == 0)); then
    progress "every part is up already"
  fi
  check_ports ${to_start[@]+"${to_start[@]}"}

  for part in ${to_start[@]+"${to_start[@]}"}; do
    if is_service "$part"; then
      services+=("$part")
    else
      start_part "$part"
    fi
  done
  await_ready store kafka
  run_program provisioning 96m broker "$HENGZHI_DATA" "127.0.0.1:$KAFKA_INTERNAL_PORT" >"$LOGS/provisioning.log" ||
    fail "the topics and the access table could not be applied."
  if [[ -s $LOGS/provisioning.log ]]; then
    progress "broker: $(grep -c '^topic created' "$LOGS/provisioning.log" || true) topics created, $(grep -c '^access granted' "$LOGS/provisioning.log" || true) access rows granted (logs/provisioning.log)"
  fi

  await_ready keycloak jwks
  for part in ${services[@]+"${services[@]}"}; do
    start_part "$part"
  done
  # shellcheck disable=SC2046 # one word per part
  await_ready $(parts | grep -vxE 'store|keycloak|jwks|kafka' || true)
  seed_once
  train_later
}

# Fills an empty stack with the sample city, through the same doors everybody uses.
seed_once() {
  if ! has_program sample-city || [[ -f $RUN/seeded || ${HENGZHI_SEED:-yes} == no ]]; then
    return 0
  fi
  if ! has_program registry || ! has_program scoring; then
    progress "an empty city: the sample needs the registry and scoring, and they are not in this checkout"
    return 0
  fi
  local begun=$EPOCHREALTIME
  progress "seeding the sample city ..."
  HENGZHI_SECRETS=$SECRETS run_program sample-city 512m || fail "the sample city could not be seeded; ./dev up tries again."
  : >"$RUN/seeded"
  progress "seeded in $(seconds_since "$begun") s"
}

bring_down() {
  local part
  [[ -d $PIDS ]] || return 0
  lock "$RUN/lock"
  load_ports
  stop_training
  # those that answer first, those they write to last
  for part in gateway registry ingestion scoring scoring2 appeal incentive audit; do
    stop_quietly_beside "$part"
  done
  wait
  for part in jwks kafka store keycloak; do
    stop_quietly_beside "$part"
  done
  wait
}

stop_quietly_beside() {
  if [[ -f $PIDS/$1 ]]; then
    stop_part "$1" "$(seconds_to_stop "$1")" &
  fi
}

# An AOT cache lets a service start in half the time. Making one takes some seconds of both cores for each service, so
# it is done after `up`, in the background and with the lowest priority; the next start has the use.
train_later() {
  if [[ ${HENGZHI_AOT:-background} == off || ${HENGZHI_JIT:-quick} != quick ]] || is_alive .training; then
    return 0
  fi
  local service missing=
  for service in $(parts); do
    if is_service "$service" && [[ ! -f $(app_directory "$(program_of "$service")")/trained ]]; then
      missing=1
    fi
  done
  [[ -n $missing ]] || return 0
  if [[ ${HENGZHI_AOT:-background} == now ]]; then
    train_all
  else
    launch .training script nice -n 19 "$REPO/dev" train
    progress "AOT caches are being made in the background: the next start is quicker"
  fi
}

stop_training() {
  local pid
  if pid=$(pid_of .training); then
    pkill_children "$pid"
    kill -TERM "$pid" 2>/dev/null || true
  fi
  rm -f "$PIDS/.training"
}

pkill_children() {
  local child
  for child in $(ps -eo pid=,ppid= | awk -v parent="$1" '$2 == parent { print $1 }'); do
    pkill_children "$child"
    kill -TERM "$child" 2>/dev/null || true
  done
}

train_all() {
  local service
  for service in $(parts); do
    if is_service "$service"; then
      train "$(program_of "$service")"
    fi
  done
}

# Starts a service up to the point where it would open its port, and keeps what the JVM learned. A service that cannot
# be trained runs without a cache.
train() {
  local service=$1 directory begun=$EPOCHREALTIME arguments
  directory=$(app_directory "$service")
  [[ ! -f $directory/trained ]] || return 0
  mapfile -t arguments < <(java_arguments "$service" "$(heap_of "$service")")
  mkdir -p "$directory/training"
  if (cd "$directory/training" && with_service_environment "$service" "$JAVA_HOME/bin/java" \
    "-XX:AOTCacheOutput=$directory/new.aot" -Dspring.context.exit=onRefresh "${arguments[@]}") \
    >"$directory/training.log" 2>&1 && [[ -f $directory/new.aot ]]; then
    mv "$directory/new.aot" "$directory/app.aot"
    progress "$(printf '%-10s AOT cache made in %s s' "$service" "$(seconds_since "$begun")")"
  else
    progress "$service runs without an AOT cache: see $directory/training.log"
  fi
  : >"$directory/trained"
}
