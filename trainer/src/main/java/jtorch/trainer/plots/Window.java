package jtorch.trainer.plots;

import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.util.concurrent.CountDownLatch;
import javax.swing.ImageIcon;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

/** A picture in a window. */
final class Window {
  private Window() {}

  /** Shows a picture until its window is closed. */
  static void show(BufferedImage picture, String title) {
    CountDownLatch closed = new CountDownLatch(1);
    SwingUtilities.invokeLater(() -> open(picture, title, closed));
    try {
      closed.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void open(BufferedImage picture, String title, CountDownLatch closed) {
    JFrame frame = new JFrame(title);
    frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent event) {
            closed.countDown();
          }
        });
    frame.add(new JLabel(new ImageIcon(picture)));
    frame.pack();
    frame.setLocationByPlatform(true);
    frame.setVisible(true);
  }
}
