# What a person sees. Progress goes to standard output, one line per thing done; errors to standard error.

STARTED_AT=$EPOCHREALTIME

# seconds between a moment (from $EPOCHREALTIME) and now, as "12.3"
seconds_since() {
  local now=${EPOCHREALTIME/[.,]/} then=${1/[.,]/}
  local tenths=$(((now - then) / 100000))
  printf '%d.%d' $((tenths / 10)) $((tenths % 10))
}

say() { printf '%s\n' "$*"; }

progress() { printf '[%6s s] %s\n' "$(seconds_since "$STARTED_AT")" "$*"; }

warn() { printf '%s\n' "$*" >&2; }

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}
