# Sourced by every script: where things are, and an environment in which nothing depends on who runs
# it. Leaves the shell in the root of the repository.
set -euo pipefail

DAYBOOK_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export DAYBOOK_ROOT
cd "$DAYBOOK_ROOT"

export TZ=UTC LC_ALL=C.UTF-8
# Precompiled headers are cacheable only when ccache overlooks their time stamps.
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
# What one clone or preset has compiled serves the others: results do not depend on the folder.
export CCACHE_NOHASHDIR=true CCACHE_BASEDIR=$DAYBOOK_ROOT
export NINJA_STATUS="[%f/%t] "
export npm_config_fund=false npm_config_audit=false npm_config_update_notifier=false

# script/setup puts a newer node here when the machine's own is too old for the dashboard's tools.
node_folder=$DAYBOOK_ROOT/build/node
if [ -x "$node_folder/bin/node" ]; then
  export PATH="$node_folder/bin:$node_folder/node_modules/.bin:$PATH"
fi

logs=$DAYBOOK_ROOT/build/logs
mkdir -p "$logs"

# quietly NAME COMMAND...: runs it with its output in build/logs/NAME.log; when it fails, the last
# lines are shown, as many as log_lines says.
log_lines=100
quietly() {
  local name=$1 status=0
  shift
  "$@" >"$logs/$name.log" 2>&1 </dev/null || status=$?
  if [ $status -ne 0 ]; then
    echo "$name failed with exit code $status; the end of build/logs/$name.log:" >&2
    tail -n "$log_lines" "$logs/$name.log" >&2
  fi
  return $status
}
