# Processes that outlive this script. A part has a file in pids/ with its process id, its start time and its build:
# by the start time a process id that now belongs to somebody else is never taken for ours.

# Empty for a process that has ended, also while nobody has taken notice of its end (a zombie).
start_time_of() { LC_ALL=C ps -o stat=,lstart= -p "$1" 2>/dev/null | sed -n 's/^[^Z ][^ ]* *//p'; }

# Prints the process id of a part that is alive.
pid_of() {
  local pid started
  [[ -f $PIDS/$1 ]] || return 1
  { IFS= read -r pid && IFS= read -r started; } <"$PIDS/$1" || return 1
  [[ -n $started && $(start_time_of "$pid") == "$started" ]] || return 1
  printf '%s' "$pid"
}

is_alive() { pid_of "$1" >/dev/null; }

# The build that a living part runs.
build_of() { sed -n 3p "$PIDS/$1"; }

any_part_alive() {
  local file
  for file in "$PIDS"/*; do
    if [[ -f $file ]] && is_alive "${file##*/}"; then
      return 0
    fi
  done
  return 1
}

# launch PART BUILD COMMAND...: runs it detached from this terminal, its output in logs/PART.log.
launch() {
  local part=$1 build=$2 pid detach=()
  shift 2
  if [[ -f $LOGS/$part.log ]]; then
    mv "$LOGS/$part.log" "$LOGS/$part.log.1"
  fi
  if command -v setsid >/dev/null; then
    detach=(setsid)
  fi
  (cd "$HENGZHI_DATA" && exec ${detach[@]+"${detach[@]}"} "$@" </dev/null >"$LOGS/$part.log" 2>&1) &
  pid=$!
  printf '%s\n%s\n%s\n' "$pid" "$(start_time_of "$pid")" "$build" >"$PIDS/$part"
}

# stop_part PART SECONDS: asks it to end and, if it has not by then, ends it. Nothing to do for one that does not run.
stop_part() {
  local part=$1 patience=$2 pid begun=$EPOCHREALTIME deadline
  if pid=$(pid_of "$part"); then
    kill -TERM "$pid" 2>/dev/null || true
    deadline=$((SECONDS + patience))
    while is_alive "$part"; do
      if ((SECONDS >= deadline)); then
        warn "$part did not end within $patience s and was killed."
        kill -KILL "$pid" 2>/dev/null || true
      fi
      sleep 0.1
    done
    progress "$(printf '%-10s stopped   %s s' "$part" "$(seconds_since "$begun")")"
  fi
  rm -f "$PIDS/$part"
}

tcp_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

http_ok() { curl -fs -o /dev/null --noproxy '*' --max-time 3 "$1"; }

# Says who listens on a port, as well as this machine lets us know.
who_listens() {
  local pid=
  if command -v ss >/dev/null; then
    pid=$(ss -Hltnp "sport = :$1" 2>/dev/null | sed -n 's/.*pid=\([0-9]*\).*/\1/p' | head -n 1)
  elif command -v lsof >/dev/null; then
    pid=$(lsof -nP -t -iTCP:"$1" -sTCP:LISTEN 2>/dev/null | head -n 1 || true)
  fi
  if [[ -n $pid ]]; then
    # of a long command line the beginning says what program, the end what it runs
    printf 'process %s (%s)' "$pid" "$(ps -o args= -p "$pid" 2>/dev/null | sed -E 's/^(.{40}).*(.{60})$/\1 ... \2/')"
  else
    printf 'a process that this user may not see'
  fi
}
