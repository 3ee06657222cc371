# What must be on the machine. Each thing that is missing is one sentence that says how to get it.

readonly JDK_MAJOR=25

# The JDK's major version from its release file, or nothing.
jdk_major() {
  [[ -x $1/bin/javac && -f $1/release ]] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Finds the JDK whatever JAVA_HOME says: that is often an older one.
need_jdk() {
  local candidate
  for candidate in "${HENGZHI_JDK:-}" "${JAVA_HOME:-}" \
    /usr/lib/jvm/*"$JDK_MAJOR"* /usr/java/*"$JDK_MAJOR"* /usr/local/*"$JDK_MAJOR"* \
    /opt/*"$JDK_MAJOR"* /opt/*/*"$JDK_MAJOR"* \
    "$HOME"/.sdkman/candidates/java/"$JDK_MAJOR"* "$HOME"/.jdks/*"$JDK_MAJOR"* \
    "$HOME"/.local/share/mise/installs/java/*"$JDK_MAJOR"* \
    /Library/Java/JavaVirtualMachines/*"$JDK_MAJOR"*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*"$JDK_MAJOR"*/Contents/Home \
    /opt/homebrew/opt/openjdk@"$JDK_MAJOR"/libexec/openjdk.jdk/Contents/Home; do
    if [[ -n $candidate && $(jdk_major "$candidate") == "$JDK_MAJOR" ]]; then
      export JAVA_HOME=$candidate
      export PATH=$JAVA_HOME/bin:$PATH
      return
    fi
  done
  fail "JDK $JDK_MAJOR is missing: install one (apt install temurin-$JDK_MAJOR-jdk, sdk install java $JDK_MAJOR-tem, brew install openjdk@$JDK_MAJOR) or set HENGZHI_JDK to its directory."
}

need_command() {
  command -v "$1" >/dev/null || fail "$1 is missing: $2"
}

need_build_tools() {
  need_jdk
  need_command mvn "install Maven 3.8.7 or newer (apt install maven, brew install maven)."
  if has_portal; then
    need_command node "install Node.js 20 or newer (apt install nodejs npm, brew install node)."
    need_command npm "install npm (apt install npm, brew install node)."
    local major
    major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
    ((major >= 20)) || fail "Node.js $major is too old for the portal: install Node.js 20 or newer."
  fi
}

need_run_tools() {
  need_command curl "install it (apt install curl, brew install curl)."
}
