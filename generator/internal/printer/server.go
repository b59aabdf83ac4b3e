package printer

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"io"
	"log"
	"math/big"
	"net"
	"net/http"
	"net/url"
	"sync"
	"time"
)

// site serves a folder on the loopback interface as if it were published.
type site struct {
	base   *url.URL
	files  http.Handler
	server *http.Server
	port   string
	key    string // digest of the key that the browser is to trust

	mu      sync.Mutex
	missing string // the first file that was asked for in vain
}

// serve starts serving dir at the address that it is to have.
func serve(dir string, base *url.URL) (*site, error) {
	s := &site{base: base, files: http.FileServer(http.Dir(dir))}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	if _, s.port, err = net.SplitHostPort(l.Addr().String()); err != nil {
		return nil, err
	}
	s.server = &http.Server{Handler: s, ReadHeaderTimeout: time.Minute, ErrorLog: log.New(io.Discard, "", 0)}
	if base.Scheme == "https" {
		cert, key, err := certificate()
		if err != nil {
			return nil, err
		}
		s.key, l = key, tls.NewListener(l, &tls.Config{Certificates: []tls.Certificate{cert}})
	}
	go s.server.Serve(l)
	return s, nil
}

func (s *site) close() { s.server.Close() }

// flags lead the browser to the site at its own address, and nowhere else.
func (s *site) flags() []string {
	flags := []string{"--host-resolver-rules=MAP " + s.base.Hostname() + " 127.0.0.1:" + s.port + ", MAP * ~NOTFOUND"}
	if s.key == "" {
		return append(flags, "--disable-features=HttpsUpgrades,HttpsFirstBalancedMode")
	}
	return append(flags, "--ignore-certificate-errors-spki-list="+s.key)
}

// ServeHTTP gives a file of the site. No script may run, so that the page on
// paper is the page as it was written.
func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Host != s.base.Host {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Security-Policy", "script-src 'none'; worker-src 'none'")
	seen := &watched{ResponseWriter: w}
	s.files.ServeHTTP(seen, r)
	if seen.status >= http.StatusBadRequest {
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.missing == "" {
			s.missing = r.URL.Path
		}
	}
}

// failed is the first file that was asked for in vain, or nothing. A browser
// prints an error page as gladly as any.
func (s *site) failed() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.missing
}

// watched remembers how an answer went.
type watched struct {
	http.ResponseWriter
	status int
}

// WriteHeader notes the status.
func (w *watched) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

// certificate makes a key for this run, and the digest by which a browser is
// told to trust it.
func certificate() (tls.Certificate, string, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return tls.Certificate{}, "", err
	}
	now := time.Now()
	made := &x509.Certificate{SerialNumber: big.NewInt(1), NotBefore: now.Add(-time.Hour), NotAfter: now.Add(24 * time.Hour)}
	der, err := x509.CreateCertificate(rand.Reader, made, made, key.Public(), key)
	if err != nil {
		return tls.Certificate{}, "", err
	}
	public, err := x509.MarshalPKIXPublicKey(key.Public())
	if err != nil {
		return tls.Certificate{}, "", err
	}
	digest := sha256.Sum256(public)
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, base64.StdEncoding.EncodeToString(digest[:]), nil
}
