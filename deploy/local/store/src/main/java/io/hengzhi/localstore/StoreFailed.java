package io.hengzhi.localstore;

/** The file could not be written or synced: no write can be acknowledged any more. */
final class StoreFailed extends RuntimeException {

    StoreFailed(Throwable cause) {
        super("the store's file could not be made durable", cause);
    }
}
