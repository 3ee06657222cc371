FROM hengzhi-local/jre
COPY . /opt/keycloak/
# as in the image of Keycloak's makers: whoever runs it may write its data, and in development it listens not on loopback only
RUN chmod -R a+rX /opt/keycloak && mkdir -p /opt/keycloak/data && chmod 777 /opt/keycloak/data
ENV KC_RUN_IN_CONTAINER=true
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
