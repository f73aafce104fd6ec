#!/bin/sh
# Cost against size: runs `workload` on synthetic bases of rising sizes, writes growth.tsv, and draws growth.svg where
# gnuplot is installed.
#
#   Benchmarks/growth.sh DIR…
set -eu

here=$(cd "$(dirname "$0")" && pwd)
swift build -c release --package-path "$here" --product workload >&2
figures=$(mktemp)
trap 'rm -f "$figures"' EXIT

# The number of a key in the line of a figure.
number() { sed -n "s/^{\"figure\":\"$1\".*\"$2\":\([0-9.e+-]*\).*/\1/p" "$figures"; }

printf 'services\tload_and_check\tfull_evaluation\tafter_one_answer\tnext_question\tmemory_mib\n' >"$here/growth.tsv"
for directory in "$@"; do
  "$here/.build/release/workload" "$directory" >"$figures"
  situations=$(grep -c . "$directory/situations.jsonl")
  mismatches=$(sed -n 's/.*"mismatches":\([0-9]*\).*/\1/p' "$figures" | awk '{ sum += $1 } END { print sum }')
  if [ "$mismatches" != 0 ]; then
    echo "$directory: $mismatches mismatches" >&2
    exit 1
  fi
  printf '%d\t%s\t%s\t%s\t%s\t%s\n' $(($(number verify_complete compared) / situations)) "$(number load_and_check ms)" \
    "$(number full_evaluation median_ms)" "$(number after_one_answer mean_ms)" \
    "$(number next_question_at_start median_ms)" "$(number memory peak_mib)" >>"$here/growth.tsv"
done
cat "$here/growth.tsv"
if command -v gnuplot >/dev/null; then
  (cd "$here" && gnuplot growth.gp)
else
  echo 'growth.svg not drawn: gnuplot is not installed' >&2
fi
