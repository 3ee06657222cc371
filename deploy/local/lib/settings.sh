# Where things are: data directory, ports, addresses. The environment wins, then the running stack, then the defaults.

HENGZHI_DATA=${HENGZHI_DATA:-$REPO/.data}
[[ $HENGZHI_DATA == /* ]] || HENGZHI_DATA=$PWD/$HENGZHI_DATA
export HENGZHI_DATA

# by which name browsers, bureaus and curl find what runs here; deploy/compose may say another
HENGZHI_HOST=127.0.0.1

# what is built or fetched for this checkout, shared by all its data directories
readonly TOOLS=$REPO/target/dev
readonly SECRETS=$HENGZHI_DATA/secrets LOGS=$HENGZHI_DATA/logs PIDS=$HENGZHI_DATA/pids RUN=$HENGZHI_DATA/run
readonly PORTS_FILE=$REPO/deploy/local/ports.env
readonly RECORDED_PORTS=$RUN/ports.env

port_names() { sed -n 's/^\([A-Z0-9_]*_PORT\)=.*/\1/p' "$PORTS_FILE"; }

# Sets every port variable: from the environment where it names one, else from the running stack, else from the ports
# file plus the offset.
load_ports() {
  local name port recorded=
  if [[ -z ${HENGZHI_PORT_OFFSET:-} && -f $RECORDED_PORTS ]] && any_part_alive; then
    recorded=1
  fi
  for name in $(port_names); do
    if [[ -z ${!name:-} ]]; then
      if [[ -n $recorded ]]; then
        port=$(sed -n "s/^$name=//p" "$RECORDED_PORTS")
      else
        port=$(($(sed -n "s/^$name=//p" "$PORTS_FILE") + ${HENGZHI_PORT_OFFSET:-0}))
      fi
      printf -v "$name" '%s' "$port"
    fi
    export "${name?}"
  done
  export HENGZHI_GATEWAY=http://$HENGZHI_HOST:$GATEWAY_PORT
  export HENGZHI_ISSUER=http://$HENGZHI_HOST:$KEYCLOAK_PORT/realms/hengzhi
  export HENGZHI_KAFKA=$HENGZHI_HOST:$KAFKA_PORT
}

# The ports of a stack that runs must not change under it.
record_ports() {
  local name text
  text=$(for name in $(port_names); do printf '%s=%s\n' "$name" "${!name}"; done)
  if [[ -f $RECORDED_PORTS ]] && any_part_alive && [[ $text != "$(<"$RECORDED_PORTS")" ]]; then
    fail "the stack of $HENGZHI_DATA runs on other ports than asked for; stop it first with ./dev down."
  fi
  printf '%s\n' "$text" >"$RECORDED_PORTS"
}

# Makes the data directory, marked as ours so that `reset` never deletes anything else.
make_data_directory() {
  mkdir -p "$HENGZHI_DATA"
  chmod 700 "$HENGZHI_DATA"
  mkdir -p "$LOGS" "$PIDS" "$RUN"
  : >"$HENGZHI_DATA/.hengzhi-data"
}

# Lets one ./dev at a time work on a directory: mkdir is atomic everywhere, flock is not everywhere.
LOCKS=()
lock() {
  local directory=$1 holder told=
  mkdir -p "$(dirname "$directory")"
  until mkdir "$directory" 2>/dev/null; do
    holder=$(cat "$directory/pid" 2>/dev/null || true)
    if [[ -n $holder ]] && ! kill -0 "$holder" 2>/dev/null; then
      rm -rf "$directory"
      continue
    fi
    [[ -n $told ]] || say "waiting for another ./dev (process ${holder:-unknown}) to finish ..."
    told=1
    sleep 0.5
  done
  echo $$ >"$directory/pid"
  LOCKS+=("$directory")
}

unlock() {
  local directory=$1 held others=()
  rm -rf "$directory"
  for held in ${LOCKS[@]+"${LOCKS[@]}"}; do
    [[ $held == "$directory" ]] || others+=("$held")
  done
  LOCKS=(${others[@]+"${others[@]}"})
}

unlock_all() {
  local held
  for held in ${LOCKS[@]+"${LOCKS[@]}"}; do
    rm -rf "$held"
  done
}

# render TEMPLATE NAME...: prints the template with ${NAME} replaced for each of the names.
render() {
  local template=$1 text name
  shift
  text=$(<"$template")
  for name in "$@"; do
    text=${text//"\${$name}"/"${!name}"}
  done
  printf '%s\n' "$text"
}
