package raster

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
)

// lay puts a colour on a part of an image through a mask of the part's size. A
// mask has sixteen shades, so that the picture has few colours and a small file.
func lay(img *image.RGBA, in image.Rectangle, c color.Color, mask *image.Alpha) {
	for i, a := range mask.Pix {
		mask.Pix[i] = uint8((int(a)*15 + 127) / 255 * 17)
	}
	draw.DrawMask(img, in, image.NewUniform(c), image.Point{}, mask, mask.Bounds().Min, draw.Over)
}

// writePNG writes an image with a palette when it has few enough colours.
func writePNG(w io.Writer, img *image.RGBA) error {
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if p := paletted(img); p != nil {
		return encoder.Encode(w, p)
	}
	return encoder.Encode(w, img)
}

// paletted is the same image with a palette, in the order in which the colours
// come, or nil when there are too many.
func paletted(img *image.RGBA) *image.Paletted {
	index := map[color.RGBA]uint8{}
	p := image.NewPaletted(img.Bounds(), nil)
	for i := range p.Pix {
		c := color.RGBA{img.Pix[4*i], img.Pix[4*i+1], img.Pix[4*i+2], img.Pix[4*i+3]}
		n, known := index[c]
		if !known {
			if len(index) == 256 {
				return nil
			}
			n = uint8(len(index))
			index[c] = n
			p.Palette = append(p.Palette, c)
		}
		p.Pix[i] = n
	}
	return p
}
