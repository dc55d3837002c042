package jtorch.internal.pillow;

import java.util.Arrays;

/**
 * Pictures of one size, of 8 bits a channel.
 *
 * @param bytes picture after picture, channel after channel, row after row
 * @param pictures how many there are
 * @param channels how many each has
 * @param height in pixels
 * @param width in pixels
 */
public record Planes(byte[] bytes, int pictures, int channels, int height, int width) {
  /** Makes one picture. */
  public Planes(byte[] bytes, int channels, int height, int width) {
    this(bytes, 1, channels, height, width);
  }

  /** Returns the pixels of a picture. */
  public int area() {
    return height * width;
  }

  /** Returns the channels of all pictures. */
  public int planes() {
    return pictures * channels;
  }

  /** Returns as many pictures of another size, which are black. */
  public Planes blank(int newHeight, int newWidth) {
    byte[] black = new byte[Math.multiplyExact(Math.multiplyExact(newHeight, newWidth), planes())];
    return new Planes(black, pictures, channels, newHeight, newWidth);
  }

  /** Returns as many pictures of the same size with other channels, which are black. */
  public Planes blank(int newChannels) {
    byte[] black = new byte[Math.multiplyExact(area() * pictures, newChannels)];
    return new Planes(black, pictures, newChannels, height, width);
  }

  /** Returns pictures of the same size and channels. */
  public Planes with(byte[] others) {
    return new Planes(others, pictures, channels, height, width);
  }

  /** Returns some channels of all pictures. */
  public Planes channels(int first, int count) {
    Planes some = blank(count);
    int area = area();
    for (int picture = 0; picture < pictures; picture++) {
      System.arraycopy(
          bytes,
          (picture * channels + first) * area,
          some.bytes,
          picture * count * area,
          count * area);
    }
    return some;
  }

  /** Returns one of the pictures. */
  public Planes picture(int number) {
    int size = channels * area();
    byte[] one = Arrays.copyOfRange(bytes, number * size, (number + 1) * size);
    return new Planes(one, channels, height, width);
  }

  /** Writes a picture of the same size and channels in place of one. */
  public void putPicture(int number, Planes one) {
    System.arraycopy(one.bytes, 0, bytes, number * one.bytes.length, one.bytes.length);
  }

  /** Writes the channels of as many pictures into this one's. */
  public void put(int first, Planes some) {
    int area = area();
    for (int picture = 0; picture < pictures; picture++) {
      System.arraycopy(
          some.bytes,
          picture * some.channels * area,
          bytes,
          (picture * channels + first) * area,
          some.channels * area);
    }
  }

  /** Returns each byte's place in a table of 256. */
  public Planes looked(byte... table) {
    byte[] found = new byte[bytes.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = table[bytes[i] & 0xff];
    }
    return with(found);
  }
}
