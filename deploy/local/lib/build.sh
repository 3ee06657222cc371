# Builds what changed and lays every program out for a quick start.

# the modules that run as processes, by the short name they have here
declare -rA MODULE_OF=(
  [store]=deploy/local/store
  [provisioning]=deploy/local/provisioning
  [registry]=registry-service
  [ingestion]=ingestion-service
  [scoring]=scoring-service
  [appeal]=appeal-service
  [incentive]=incentive-service
  [audit]=audit-service
  [gateway]=gateway
  [sample-city]=verification/sample-city
  [demo]=verification/demo
  [bureau]=bureau-client/cli
  [benchmarks]=verification/benchmarks
  [recomputation]=verification/recomputation
)

modules() { sed -n 's/^ *<module>\(.*\)<\/module>.*/\1/p' "$REPO/pom.xml"; }

# Whether there is a program of that name: a module that makes an executable jar.
has_program() {
  modules | grep -qxF "${MODULE_OF[$1]}" && grep -q 'spring-boot-maven-plugin' "$REPO/${MODULE_OF[$1]}/pom.xml"
}

has_portal() { [[ -f $REPO/portal/package.json ]]; }

exec_jar() {
  local jars=("$REPO/${MODULE_OF[$1]}"/target/*-exec.jar)
  [[ -f ${jars[0]} ]] && printf '%s' "${jars[0]}"
}

# Runs Maven quietly; on failure shows its errors and says where the rest is.
maven_quietly() {
  local log=$TOOLS/maven.log
  mkdir -p "$TOOLS"
  if ! (cd "$REPO" && mvn -q -ntp "$@") >"$log" 2>&1; then
    grep -E '^\[?.{0,8}(ERROR|FATAL)' "$log" | head -n 40 >&2 || true
    fail "the build failed; all of its output is in $log."
  fi
}

stamp_of() { printf '%s/built/%s' "$TOOLS" "${1//\//_}"; }

# Whether a module's sources changed since ./dev last built it. A directory's own time tells of deletions.
changed_since_build() {
  local module=$1 stamp
  stamp=$(stamp_of "$module")
  if [[ ! -f $stamp || $REPO/pom.xml -nt $stamp || $REPO/$module/pom.xml -nt $stamp ]]; then
    return 0
  fi
  [[ -d $REPO/$module/src && -n $(find "$REPO/$module/src" -newer "$stamp" -print -quit) ]]
}

mark_built() {
  local mark=$1 module
  shift
  for module in "$@"; do
    touch -r "$mark" "$(stamp_of "$module")"
  done
}

# Whether a module is made with the bureaus' client.
uses_client() { grep -q '<artifactId>bureau-client</artifactId>' "$REPO/$1/pom.xml"; }

# ensure_built NAME...: packages those of the named programs that changed, or whose libraries did.
ensure_built() {
  local name module begun=$EPOCHREALTIME mark libraries_changed='' stale=() targets=()
  lock "$TOOLS/building"
  mkdir -p "$TOOLS/built"
  for module in $(modules); do
    if [[ $module == libraries/* ]] && changed_since_build "$module"; then
      libraries_changed=1
    fi
  done
  for name in "$@"; do
    module=${MODULE_OF[$name]}
    if [[ -n $libraries_changed ]] || ! exec_jar "$name" >/dev/null || changed_since_build "$module" ||
      { uses_client "$module" && changed_since_build bureau-client/sdk; }; then
      stale+=("$name")
      targets+=("$module")
    fi
  done
  if ((${#stale[@]})); then
    progress "building ${stale[*]} ..."
    mark=$TOOLS/built/.begun
    : >"$mark"
    # shellcheck disable=SC2046 # one word per module
    maven_quietly -T 1C -Dmaven.test.skip=true -pl "$(IFS=, && echo "${targets[*]}")" -am package
    # shellcheck disable=SC2046
    mark_built "$mark" "${targets[@]}" $(modules | grep '^libraries/')
    for module in "${targets[@]}"; do
      if uses_client "$module"; then
        mark_built "$mark" bureau-client/sdk
      fi
    done
    for name in "${stale[@]}"; do
      rm -f "$TOOLS/apps/$name/current"
    done
    progress "built in $(seconds_since "$begun") s"
  fi
  for name in "$@"; do
    lay_out "$name"
  done
  unlock "$TOOLS/building"
}

digest_of() {
  if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -c1-12
}

# The digest of the program's jar, which names its build.
current_build() { cat "$TOOLS/apps/$1/current"; }

app_directory() { printf '%s/apps/%s/%s' "$TOOLS" "$1" "$(current_build "$1")"; }

# Unpacks a program's jar: a class path of plain jars starts faster than jars within a jar, and can have an AOT cache.
# Each build has a directory of its own, so that a running process never loses its jars.
lay_out() {
  local name=$1 home=$TOOLS/apps/$1 jar digest directory aside
  if [[ -f $home/current && -d $home/$(<"$home/current") ]]; then
    return
  fi
  jar=$(exec_jar "$name") || fail "${MODULE_OF[$name]} was built and has no target/*-exec.jar."
  digest=$(digest_of "$jar")
  directory=$home/$digest
  if [[ ! -d $directory ]]; then
    remove_builds_nobody_runs "$home"
    aside=$home/new
    rm -rf "$aside"
    mkdir -p "$aside"
    (
      cd "$aside" || exit
      "$JAVA_HOME/bin/jar" --extract --file "$jar"
      "$JAVA_HOME/bin/jar" --create --file app.jar -C BOOT-INF/classes .
      mv BOOT-INF/lib lib
      tr -d '\r' <META-INF/MANIFEST.MF | sed -n 's/^Start-Class: //p' >main-class
      {
        printf '%s/app.jar' "$directory"
        sed -n 's/^- "BOOT-INF\/\(.*\)"$/\1/p' BOOT-INF/classpath.idx | while read -r library; do
          printf ':%s/%s' "$directory" "$library"
        done
      } >class-path
      rm -rf BOOT-INF META-INF org
    )
    mv "$aside" "$directory"
  fi
  printf '%s' "$digest" >"$home/current"
}

# Removes earlier builds of a program, except those whose path is on some process's command line.
remove_builds_nobody_runs() {
  local directory running
  running=$(ps -eo args= | grep -oE "$1/[0-9a-f]{12}/app.jar" || true)
  for directory in "$1"/*/; do
    directory=${directory%/}
    if [[ -d $directory ]] && ! grep -qxF "$directory/app.jar" <<<"$running"; then
      rm -rf "$directory"
    fi
  done
}

readonly QUICK_START=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1)

# Prints, one per line, the arguments with which java runs a program, up to its main class. HENGZHI_JIT=full leaves the
# compiler and the collector as they are, for load tests; HENGZHI_JAVA_OPTIONS_<PROGRAM> adds options.
java_arguments() {
  local name=$1 heap=$2 directory extra options
  directory=$(app_directory "$name")
  printf '%s\n' "-Xmx$heap" -XX:-UsePerfData -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 \
    --enable-native-access=ALL-UNNAMED
  if [[ ${HENGZHI_JIT:-quick} == quick ]]; then
    printf '%s\n' "${QUICK_START[@]}"
    if [[ -f $directory/app.aot ]]; then
      printf '%s\n' "-XX:AOTCache=$directory/app.aot"
    fi
  fi
  extra=HENGZHI_JAVA_OPTIONS_${name^^}
  extra=${extra//-/_}
  if [[ -n ${!extra:-} ]]; then
    read -r -a options <<<"${!extra}"
    printf '%s\n' "${options[@]}"
  fi
  printf '%s\n' -cp "$(<"$directory/class-path")" "$(<"$directory/main-class")"
}

# run_program NAME HEAP ARGUMENT...: runs a program in the foreground.
run_program() {
  local name=$1 heap=$2 arguments
  shift 2
  mapfile -t arguments < <(java_arguments "$name" "$heap")
  "$JAVA_HOME/bin/java" "${arguments[@]}" "$@"
}

# Fetches Kafka's jars and Keycloak's distribution, once per version, out of Maven's repository.
fetch_runtime() {
  local wanted begun=$EPOCHREALTIME
  lock "$TOOLS/building"
  wanted=$(sed -n '/<\(kafka\|keycloak\|spring-boot\)\.version>/p' "$REPO/pom.xml" && digest_of "$REPO/deploy/local/runtime/pom.xml" && echo "${KEYCLOAK_BUILD[*]}")
  if [[ ! -f $TOOLS/runtime || $(<"$TOOLS/runtime") != "$wanted" ]]; then
    progress "fetching Kafka and Keycloak through Maven ..."
    rm -rf "$TOOLS/kafka" "$TOOLS/keycloak"
    maven_quietly -f deploy/local/runtime/pom.xml package "-Druntime.directory=$TOOLS"
    prepare_keycloak
    printf '%s\n' "$wanted" >"$TOOLS/runtime"
    progress "fetched and prepared in $(seconds_since "$begun") s"
  fi
  unlock "$TOOLS/building"
}

ensure_portal_packages() {
  local portal=$REPO/portal
  if [[ ! -f $TOOLS/built/portal-packages || $portal/package-lock.json -nt $TOOLS/built/portal-packages || ! -d $portal/node_modules ]]; then
    progress "installing the portal's packages ..."
    mkdir -p "$TOOLS/built"
    (cd "$portal" && npm ci) >"$TOOLS/npm.log" 2>&1 || {
      tail -n 30 "$TOOLS/npm.log" >&2
      fail "npm ci failed; all of its output is in $TOOLS/npm.log."
    }
    : >"$TOOLS/built/portal-packages"
  fi
}

# Builds the portal's pages if a file beside node_modules and dist is newer than they are.
ensure_portal_built() {
  local begun=$EPOCHREALTIME portal=$REPO/portal stamp=$TOOLS/built/portal
  lock "$TOOLS/building"
  ensure_portal_packages
  if [[ ! -f $stamp || ! -f $portal/dist/index.html ]] || [[ -n $(find "$portal" \
    \( -name node_modules -o -name dist -o -name target -o -name browser-tests \) -prune \
    -o -newer "$stamp" -type f -print -quit) ]]; then
    progress "building the portal ..."
    : >"$stamp.begun"
    (cd "$portal" && npm run build) >"$TOOLS/portal.log" 2>&1 || {
      tail -n 30 "$TOOLS/portal.log" >&2
      fail "the portal's build failed; all of its output is in $TOOLS/portal.log."
    }
    mv "$stamp.begun" "$stamp"
    progress "portal built in $(seconds_since "$begun") s"
  fi
  unlock "$TOOLS/building"
}
