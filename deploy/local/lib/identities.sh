# Secrets and tokens. Secrets reach curl through files, never through arguments, which every process can list.

secret_of() {
  [[ -f $SECRETS/$1 ]] || fail "there is no secret of $1 yet: run ./dev up first."
  cat "$SECRETS/$1"
}

# One line per account: name, kind (person or client), role, organisation, shown or -
accounts() {
  [[ -f $RUN/accounts.tsv ]] || fail "there are no accounts yet: run ./dev up first."
  cat "$RUN/accounts.tsv"
}

# Prints an access token of an account, by the password of a person or the secret of a system.
token_of() {
  local account=$1 kind answer form=()
  kind=$(accounts | awk -F '\t' -v name="$account" '$1 == name { print $2 }')
  case $kind in
    person)
      form=(--data-urlencode grant_type=password --data-urlencode client_id=dev-token
        --data-urlencode "client_secret@$SECRETS/dev-token"
        --data-urlencode "username=$account" --data-urlencode "password@$SECRETS/$account")
      ;;
    client)
      form=(--data-urlencode grant_type=client_credentials --data-urlencode "client_id=$account"
        --data-urlencode "client_secret@$SECRETS/$account")
      ;;
    *) fail "no account is named '$account'; there are: $(accounts | cut -f 1 | tr '\n' ' ')" ;;
  esac
  answer=$(curl -sS --noproxy '*' --max-time 20 "${form[@]}" "$HENGZHI_ISSUER/protocol/openid-connect/token") ||
    fail "Keycloak does not answer on port $KEYCLOAK_PORT: see ./dev status."
  if [[ $answer =~ \"access_token\":\"([^\"]+)\" ]]; then
    printf '%s\n' "${BASH_REMATCH[1]}"
  else
    fail "Keycloak gave no token for $account: $answer"
  fi
}
