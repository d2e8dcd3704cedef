package milepost.standalone.seeds.catalogue;

/** The files of the catalogue cannot be read. */
public class CatalogueException extends RuntimeException {

    CatalogueException(String message) {
        super(message);
    }

    CatalogueException(String message, Throwable cause) {
        super(message, cause);
    }
}
