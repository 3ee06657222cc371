# The commands of ./dev.

main() {
  local command=${1:-help}
  (($# == 0)) || shift
  trap unlock_all EXIT
  case $command in
    help | -h | --help) command_help ;;
    up | start | down | reset | status | logs | demo | token | bureau | test | bench | verify | train) "command_$command" "$@" ;;
    *)
      warn "there is no ./dev $command."
      command_help >&2
      exit 2
      ;;
  esac
}

command_help() {
  cat <<'END'
./dev COMMAND

  up                        start everything: Keycloak, Kafka, the store, the services; seeds the sample city once
  start PART...             start single parts that are down, as last built; waits for none of them
  down                      stop what up started; data stay
  reset                     down, and delete the data directory
  status [--json]           what runs, where, and whether it is ready
  logs PART [-f]            the log of a part; -f follows it
  demo                      plays the whole story on the terminal
  token ACCOUNT             a bearer token of an account, for curl
  bureau COMMAND            a bureau's command line, as HENGZHI_BUREAU (default tax); ./dev bureau --help
  test [fast|faults]        all checks and tests; fast: unit tests of what changed; faults: kills and floods
  bench [NAME] [--json FILE] a benchmark; without a name: which there are; scoring: all of the engine's;
                             national [-Dn=N] takes 11 GB; ingestion [-Dfacts=N] and
                             latency [-Drate=N -Dseconds=N] start a stack of their own
  verify passport FILE      verifies a score passport offline; --key public.jwk: by this key and no other
  verify scores             recomputes the published scores in SQL from the raw topics, and compares
  help                      this page

Settings: HENGZHI_DATA (default .data), HENGZHI_PORT_OFFSET (added to every port of deploy/local/ports.env), one variable
per port (GATEWAY_PORT=...), HENGZHI_JDK, HENGZHI_SEED=small|no (a tenth of the sample city, or an
empty one), HENGZHI_AOT=off|background|now, HENGZHI_SCORING_REPLICAS=2 (a second replica of scoring).
END
}

command_up() {
  bring_up
  say
  say "Hengzhi is up: $HENGZHI_GATEWAY"
  say
  show_accounts
  say
  say "A token for curl: ./dev token district-officer    The tour: ./dev demo    All secrets: $SECRETS"
}

# For a part that ended: up would build, check and wait for all the others too.
command_start() {
  local part known
  known=$(parts | tr '\n' ' ')
  (($#)) || fail "which part? ./dev start PART..., of: $known"
  need_jdk
  need_run_tools
  [[ -d $RUN ]] || fail "there is no stack in $HENGZHI_DATA: run ./dev up first."
  lock "$RUN/lock"
  load_ports
  for part in "$@"; do
    [[ " $known" == *" $part "* ]] || fail "there is no part $part, only: $known"
    if is_alive "$part"; then
      progress "$part is up already"
    else
      check_ports "$part"
      start_part "$part"
      progress "$part started"
    fi
  done
}

# One demo account per role: people with the password of the login page, systems with their name.
show_accounts() {
  local name kind role organisation shown
  printf '  %-20s %-26s %s\n' account password ''
  while IFS=$'\t' read -r name kind role organisation shown; do
    [[ $shown == shown ]] || continue
    if [[ $kind == person ]]; then
      printf '  %-20s %-26s %s\n' "$name" "$(secret_of "$name")" "$organisation"
    else
      printf '  %-20s %-26s %s\n' "$name" "(system: client secret)" "$organisation"
    fi
  done < <(accounts)
}

command_down() {
  bring_down
  progress "stopped; data stay in $HENGZHI_DATA"
}

command_reset() {
  [[ -e $HENGZHI_DATA ]] || {
    say "nothing to delete: $HENGZHI_DATA is not there"
    return
  }
  [[ -f $HENGZHI_DATA/.hengzhi-data ]] || fail "$HENGZHI_DATA was not made by ./dev up and is left alone."
  bring_down
  rm -rf "$HENGZHI_DATA"
  LOCKS=()
  progress "deleted $HENGZHI_DATA"
}

command_status() {
  local part state pid port separator=
  load_ports
  if [[ ${1:-} == --json ]]; then
    printf '['
    for part in $(parts); do
      pid=$(pid_of "$part" || true)
      port=$(port_of "$part")
      printf '%s\n  {"name": "%s", "state": "%s", "port": %s, "pid": %s}' \
        "$separator" "$part" "$(state_of "$part")" "${port:-null}" "${pid:-null}"
      separator=,
    done
    printf '\n]\n'
  else
    printf '%-11s %-9s %-6s %s\n' part state port pid
    for part in $(parts); do
      state=$(state_of "$part")
      pid=$(pid_of "$part" || true)
      printf '%-11s %-9s %-6s %s\n' "$part" "$state" "$(port_of "$part")" "$pid"
    done
  fi
}

command_logs() {
  local part=${1:-} file
  file=$LOGS/$part.log
  if [[ -z $part || ! -f $file ]]; then
    fail "which part? There are logs of: $(cd "$LOGS" 2>/dev/null && ls ./*.log 2>/dev/null | sed 's/^\.\///; s/\.log$//' | tr '\n' ' ')"
  fi
  if [[ ${2:-} == -f ]]; then
    exec tail -n 100 -F "$file"
  fi
  cat "$file"
}

command_token() {
  (($# == 1)) || fail "whose token? ./dev token ACCOUNT; the accounts are: $(accounts | cut -f 1 | tr '\n' ' ')"
  need_run_tools
  load_ports
  token_of "$1"
}

# The command line as the build has it, with the configuration of a demonstration bureau unless BUREAU_CONFIG names another.
command_bureau() {
  local code=${HENGZHI_BUREAU:-tax} configuration
  need_build_tools
  load_ports
  ensure_built bureau
  configuration=$RUN/bureau-$code.properties
  if [[ -f $SECRETS/bureau-$code ]]; then
    (
      umask 077
      printf '%s\n' "bureau=$code" "gateway=$HENGZHI_GATEWAY" "kafka=$HENGZHI_KAFKA" \
        "token-endpoint=$HENGZHI_ISSUER/protocol/openid-connect/token" "client-id=bureau-$code" \
        "secret-file=$SECRETS/bureau-$code" "outbox=$HENGZHI_DATA/outbox/$code" security=SASL_PLAINTEXT >"$configuration"
    )
  fi
  BUREAU_CONFIG=${BUREAU_CONFIG:-$configuration} run_program bureau 256m "$@"
}

command_demo() {
  has_program demo || fail "there is no demo in this checkout yet."
  need_build_tools
  load_ports
  ensure_built demo
  need_running
  HENGZHI_SECRETS=$SECRETS run_program demo 256m "$@"
}

# Without a name it lists them.
command_bench() {
  has_program benchmarks || fail "there are no benchmarks in this checkout yet."
  need_build_tools
  load_ports
  ensure_built benchmarks
  if [[ ${1:-} == ingestion || ${1:-} == latency ]]; then
    bench_the_stack "$@"
  else
    bench_the_engine "$@"
  fi
}

# bench_the_engine NAME [-Dn=N] ARGUMENT...: in one process; the country needs room.
bench_the_engine() {
  local word settings=() arguments=() heap=3g
  for word in "$@"; do
    if [[ $word == -D* ]]; then settings+=("$word"); else arguments+=("$word"); fi
  done
  [[ ${1:-} == national ]] && heap=10g
  HENGZHI_JIT=full HENGZHI_JAVA_OPTIONS_BENCHMARKS="${settings[*]}" run_program benchmarks "$heap" "${arguments[@]}"
}

# bench_the_stack NAME [-Dfacts=N] ARGUMENT...: against a scratch stack, with the compiler that long runs deserve.
bench_the_stack() {
  local word settings=() arguments=()
  for word in "$@"; do
    if [[ $word == -D* ]]; then settings+=("$word"); else arguments+=("$word"); fi
  done
  need_run_tools
  export HENGZHI_JIT=full HENGZHI_JAVA_OPTIONS_BENCHMARKS="${settings[*]}"
  trap 'stop_scratch_stack; unlock_all' EXIT
  start_scratch_stack || fail "no stack for the benchmark."
  with_scratch_stack run_program benchmarks 1g "${arguments[@]}"
}

command_verify() {
  if [[ ${1:-} == passport ]]; then
    verify_passport "${@:2}"
    return
  fi
  [[ ${1:-} == scores ]] || fail "what? ./dev verify scores, ./dev verify passport FILE [--key public.jwk]"
  has_program recomputation || fail "there is nothing that recomputes scores in this checkout yet."
  need_build_tools
  load_ports
  ensure_built recomputation
  need_running
  run_program recomputation 1g
}

# Needs nothing that runs and no network: three jars of ours.
verify_passport() {
  local module jars=()
  need_jdk
  for module in kernel scoring-model contract; do
    local built=("$REPO/libraries/$module"/target/"$module"-*-SNAPSHOT.jar)
    if [[ ! -f ${built[0]} ]]; then
      need_build_tools
      maven_quietly -DskipTests -pl libraries/contract -am package
      built=("$REPO/libraries/$module"/target/"$module"-*-SNAPSHOT.jar)
    fi
    jars+=("${built[0]}")
  done
  local IFS=:
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "${jars[*]}" io.hengzhi.contract.passport.VerifyPassport "$@"
}

need_running() {
  local part
  for part in $(parts); do
    is_alive "$part" || fail "$part is down: run ./dev up first."
  done
}

# Not for people: makes the AOT caches that are missing; up runs it in the background.
command_train() {
  need_jdk
  load_ports
  train_all
}
