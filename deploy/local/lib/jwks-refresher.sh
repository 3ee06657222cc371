#!/usr/bin/env bash
# Keeps a file with Keycloak's public keys fresh for the broker: jwks-refresher.sh URL FILE. The file is replaced whole,
# and only by an answer that holds keys: while Keycloak is away the last keys stay good.
set -u
url=$1 file=$2 aside=$2.new
trap 'exit 0' TERM
while :; do
  if curl -fs --noproxy '*' --max-time 5 -o "$aside" "$url" && grep -q '"keys" *: *\[ *{' "$aside" &&
    ! cmp -s "$aside" "$file"; then
    mv "$aside" "$file" && echo "$(date +%FT%T%z) keys replaced"
  fi
  # in the background, so that TERM ends the wait at once
  sleep 1 &
  wait $!
done
