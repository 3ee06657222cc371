# ./dev test: builds with every check, runs every kind of test, and ends with one line of counts.

# what goes wrong outside a test (a build error, a stack that does not start) and would not show in the counts
PROBLEMS=()

command_test() {
  need_build_tools
  need_run_tools
  mkdir -p "$TOOLS/built"
  # the line of counts comes last whatever happens
  trap 'summarise; unlock_all' EXIT
  case ${1:-all} in
    all) test_all ;;
    fast) test_fast ;;
    faults) test_faults "${@:2}" ;;
    *) fail "test what? ./dev test [fast|faults]" ;;
  esac
  COMPLETE=1
}

test_all() {
  forget_reports
  ensure_browser
  phase "build, checks and unit tests" verify_modules
  if has_portal; then
    phase "portal" test_portal
  fi
  if has_module verification/system-tests; then
    phase "scratch stack" start_scratch_stack
    if [[ -n ${SCRATCH:-} ]]; then
      # the pages first: they only read, while the system tests tell stories that change figures
      if has_portal; then
        phase "browser tests" with_scratch_stack test_in_browser
      fi
      phase "system tests" run_against_stack verification/system-tests
      phase "scratch stack stopped" stop_scratch_stack
    fi
  fi
}

# The inner loop: unit tests of the modules whose sources changed since their tests last passed. What depends on them is
# compiled and tested by `test`.
test_fast() {
  local module changed=() classes=()
  forget_reports
  for module in $(modules); do
    if ! has_stack_tests "$module" && [[ -d $REPO/$module/src/test ]] && changed_since "$module" tested; then
      changed+=("$module")
      mapfile -t -O "${#classes[@]}" classes < <(cd "$REPO/$module/src/test/java" &&
        find . -name '*Test.java' | sed 's/^\.\///; s/\.java$//; s/\//./g')
    fi
  done
  if ((${#changed[@]})) && ((${#classes[@]})); then
    progress "unit tests of ${changed[*]}"
    phase "unit tests" test_classes "$(IFS=, && echo "${changed[*]}")" "$(IFS=, && echo "${classes[*]}")"
  fi
  if has_portal && [[ ! -f $TOOLS/tested/portal || -n $(find "$REPO/portal/src" -newer "$TOOLS/tested/portal" -print -quit) ]]; then
    phase "portal" test_portal
  fi
  if ((${#changed[@]} == 0)) && [[ -z ${PORTAL_TESTED:-} ]]; then
    say "nothing changed since its tests last passed"
    NOTHING_TO_DO=1
  fi
}

# test_faults MAVEN-ARGUMENT...: kills, floods and fuzzing, which are tagged "faults", in the modules and against a stack of
# their own. The arguments set what the tests may be told, such as -Dfaults.facts=100000.
test_faults() {
  local module tagged=() against_stack=()
  forget_reports
  for module in $(modules); do
    if has_stack_tests "$module"; then
      against_stack+=("$module")
    elif grep -rqs '@Tag("faults")' "$REPO/$module/src/test"; then
      tagged+=("$module")
    fi
  done
  if ((${#tagged[@]})); then
    phase "faults in the modules" run_maven -Pfaults "$@" -pl "$(IFS=, && echo "${tagged[*]}")" -am verify
  fi
  if ((${#against_stack[@]})); then
    phase "scratch stack" start_scratch_stack
    if [[ -n ${SCRATCH:-} ]]; then
      phase "faults against the stack" run_against_stack "$(IFS=, && echo "${against_stack[*]}")" -Pfaults "$@"
      phase "scratch stack stopped" stop_scratch_stack
    fi
  fi
}

has_module() { modules | grep -qxF "$1"; }

# Modules whose tests need a running stack say so by skipping them unless they are asked for.
has_stack_tests() { grep -q '<skipITs>true' "$REPO/$1/pom.xml"; }

changed_since() {
  local module=$1 stamp=$TOOLS/$2/${1//\//_}
  [[ ! -f $stamp || $REPO/pom.xml -nt $stamp || $REPO/$module/pom.xml -nt $stamp ||
    -n $(find "$REPO/$module/src" -newer "$stamp" -print -quit) ]]
}

# phase TITLE COMMAND...: runs it, says how long it took, remembers if it failed, goes on.
phase() {
  local title=$1 begun=$EPOCHREALTIME outcome="done"
  shift
  progress "== $title"
  if ! "$@"; then
    outcome=FAILED
    PROBLEMS+=("$title")
  fi
  progress "== $title: $outcome in $(seconds_since "$begun") s"
}

# Runs Maven in the open: one line per module, what a test says of its run ("# ..."), and every failing test.
run_maven() {
  local log=$TOOLS/test.log
  (cd "$REPO" && mvn -B -ntp -fae "$@" 2>&1) | tee "$log" | awk '
    /^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]/ { sub(/^\[INFO\] Building /, ""); print "           " $0; fflush() }
    /^# / { print "           " substr($0, 3); fflush() }
    /^\[ERROR\] (Tests run:.*(FAILURE|ERROR)|  .*|.*<<< (FAILURE|ERROR)!)/ { print; fflush(); shown++ }
    /^\[ERROR\] (COMPILATION ERROR|Failed to execute goal)/ { print; fflush() }
    /^\[ERROR\] .*\.java:\[[0-9]+/ { print; fflush() }
    /^skipped, no Docker engine/ { print "           " $0; fflush() }'
  return "${PIPESTATUS[0]}"
}

verify_modules() {
  local mark=$TOOLS/built/.begun module name status=0
  lock "$TOOLS/building"
  mkdir -p "$TOOLS/tested"
  : >"$mark"
  # a module on each processor: their tests wait for brokers and stores most of the time
  run_maven -T 1C verify || status=1
  if ((status == 0)); then
    # shellcheck disable=SC2046 # one word per module
    mark_built "$mark" $(modules)
    for module in $(modules); do
      touch -r "$mark" "$TOOLS/tested/${module//\//_}"
    done
    for name in "${!MODULE_OF[@]}"; do
      rm -f "$TOOLS/apps/$name/current"
    done
  fi
  unlock "$TOOLS/building"
  return $status
}

test_classes() {
  local targets=$1 wanted=$2 mark=$TOOLS/built/.begun module
  lock "$TOOLS/building"
  mkdir -p "$TOOLS/tested"
  : >"$mark"
  run_maven -pl "$targets" -am test "-Dtest=$wanted" -Dsurefire.failIfNoSpecifiedTests=false || return 1
  for module in ${targets//,/ }; do
    touch -r "$mark" "$TOOLS/tested/${module//\//_}"
  done
  unlock "$TOOLS/building"
}

test_portal() {
  local report=$REPO/portal/target/surefire-reports/TEST-portal.xml
  mkdir -p "$TOOLS/tested"
  : >"$TOOLS/tested/.begun"
  ensure_portal_built
  (cd "$REPO/portal" && npm run lint && npm test -- --reporter=default --reporter=junit "--outputFile.junit=$report") \
    >"$TOOLS/portal-test.log" 2>&1 || {
    tail -n 60 "$TOOLS/portal-test.log" >&2
    return 1
  }
  PORTAL_TESTED=1
  mv "$TOOLS/tested/.begun" "$TOOLS/tested/portal"
}

# A stack of its own for the tests: scratch data, free ports, no AOT training beside the tests.
start_scratch_stack() {
  local offset
  offset=$(free_offset) || return 1
  SCRATCH=$REPO/target/system-test
  SCRATCH_OFFSET=$offset
  if on_scratch_stack reset >/dev/null && on_scratch_stack up; then
    return
  fi
  stop_scratch_stack
  return 1
}

# on_scratch_stack COMMAND...: ./dev on the scratch stack, whatever ports this shell was given.
on_scratch_stack() {
  local name unset=()
  for name in $(port_names); do
    unset+=(-u "$name")
  done
  env "${unset[@]}" HENGZHI_DATA="$SCRATCH" HENGZHI_PORT_OFFSET="$SCRATCH_OFFSET" HENGZHI_AOT=off HENGZHI_SEED=small "$REPO/dev" "$@"
}

stop_scratch_stack() {
  if [[ -n ${SCRATCH:-} && -d $SCRATCH ]]; then
    on_scratch_stack down >/dev/null
    SCRATCH=
  fi
}

# The first offset from 1000 on, below the ports that the system gives to outgoing connections, with every port free.
free_offset() {
  local offset name port free
  for offset in 1000 1200 1400 1600 1800 2000 2200 2400 2600 2800 3000 3200; do
    free=1
    for name in $(port_names); do
      port=$(($(sed -n "s/^$name=//p" "$PORTS_FILE") + offset))
      if tcp_open "$port"; then
        free=
        break
      fi
    done
    if [[ -n $free ]]; then
      echo "$offset"
      return
    fi
  done
  warn "no free ports for a scratch stack: stop one of the stacks that run here."
  return 1
}

# with_scratch_stack COMMAND...: a command that finds the scratch stack, and Chromium if it is there, in its environment.
with_scratch_stack() (
  HENGZHI_DATA=$SCRATCH
  HENGZHI_PORT_OFFSET=$SCRATCH_OFFSET
  HENGZHI_CHROMIUM=$(has_chinese_font && browser || true)
  export HENGZHI_DATA HENGZHI_PORT_OFFSET HENGZHI_CHROMIUM HENGZHI_AOT=off
  # shellcheck disable=SC2046 # one word per name
  unset $(port_names)
  load_ports
  "$@"
)

# run_against_stack MODULES MAVEN-ARGUMENT...: integration tests that find the scratch stack in their environment.
run_against_stack() {
  local targets=$1
  shift
  HENGZHI_DEV=$REPO/dev with_scratch_stack run_maven "$@" -pl "$targets" -am verify \
    -DskipITs=false -Dtest=NONE -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip -Dmdep.analyze.skip
}

# The portal in Chromium; screenshots are in portal/target/screenshots.
test_in_browser() {
  local report=$REPO/portal/target/failsafe-reports/TEST-browser.xml
  ensure_portal_packages
  (cd "$REPO/portal" && npm run test:browser -- --reporter=default --reporter=junit "--outputFile.junit=$report") \
    >"$TOOLS/browser-test.log" 2>&1 || {
    tail -n 100 "$TOOLS/browser-test.log" >&2
    return 1
  }
}

# The headless shell takes half the time of the whole browser, which draws a window that nobody sees.
browser() {
  command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome
}

has_chinese_font() {
  command -v fc-list >/dev/null && [[ -n $(fc-list :lang=zh 2>/dev/null) ]]
}

# Browser tests need Chromium and a font with Chinese characters.
ensure_browser() {
  if [[ $(browser) == *headless-shell ]] && has_chinese_font; then
    return
  fi
  if install_packages chromium-headless-shell fonts-wqy-microhei fontconfig; then
    return
  fi
  if browser >/dev/null && has_chinese_font; then
    return
  fi
  if install_packages chromium fonts-wqy-microhei fontconfig; then
    return
  fi
  warn "Chromium or a Chinese font is missing (apt install chromium-headless-shell fonts-wqy-microhei): the browser tests are skipped."
}

install_packages() {
  [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null || return 1
  progress "for the browser tests: apt-get install $* ..."
  { apt-get -o Acquire::Retries=0 -o Acquire::http::Timeout=20 update -q &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"; } >"$TOOLS/apt.log" 2>&1 && return
  warn "that did not work: see $TOOLS/apt.log"
  return 1
}

forget_reports() {
  find "$REPO" -path '*/node_modules' -prune -o -type f \
    \( -path '*/target/surefire-reports/*' -o -path '*/target/failsafe-reports/*' \) -name 'TEST-*.xml' -exec rm -f {} +
}

# Adds up the reports of JUnit and Vitest, and ends with the one line that says it all.
summarise() {
  local total failed skipped problem
  stop_scratch_stack || true
  [[ -n ${COMPLETE:-} ]] || PROBLEMS+=("stopped before the end")
  read -r total failed skipped < <(count_reports)
  for problem in ${PROBLEMS[@]+"${PROBLEMS[@]}"}; do
    say "failed: $problem"
  done
  progress "tests ended"
  say "$((total - failed - skipped)) passed, $failed failed, $skipped skipped"
  if ((failed > 0 || ${#PROBLEMS[@]} > 0)) || { ((total == 0)) && [[ -z ${NOTHING_TO_DO:-} ]]; }; then
    unlock_all
    exit 1
  fi
}

# Prints how many tests there were, how many failed, how many were skipped.
count_reports() {
  find "$REPO" -path '*/node_modules' -prune -o -type f -name 'TEST-*.xml' \
    \( -path '*/target/surefire-reports/*' -o -path '*/target/failsafe-reports/*' \) -print0 |
    xargs -0 -r grep -hoE '<testsuite [^>]*' | awk '
      function value(name) {
        return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
      }
      { total += value("tests"); failed += value("failures") + value("errors"); skipped += value("skipped") }
      END { printf "%d %d %d\n", total, failed, skipped }'
}
